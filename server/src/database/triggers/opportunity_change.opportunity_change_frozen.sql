create or replace trigger opportunity_change_frozen before delete or update on opportunity_change
  for each row execute function refuse_change();
