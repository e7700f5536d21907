create or replace trigger guarded before insert or update or delete on plan_proposal
  for each row execute function measure_proposal_guard();
