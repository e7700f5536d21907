create or replace trigger whole before truncate on plan_revision
  for each statement execute function refuse_change();
