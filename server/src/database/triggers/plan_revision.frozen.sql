create or replace trigger frozen before update or delete on plan_revision
  for each row execute function refuse_change();
