create or replace trigger announced after insert or update or delete or truncate on industrial_zone_basis
  for each statement execute function announce('reference');
