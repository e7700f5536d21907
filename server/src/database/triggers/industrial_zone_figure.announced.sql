create or replace trigger announced after insert or update or delete or truncate on industrial_zone_figure
  for each statement execute function announce('reference');
