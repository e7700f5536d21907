create or replace trigger whole before truncate on plan_proposal
  for each statement execute function refuse_change();
