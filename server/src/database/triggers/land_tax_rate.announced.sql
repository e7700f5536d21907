create or replace trigger announced after insert or update or delete or truncate on land_tax_rate
  for each statement execute function announce('reference');
