create or replace trigger guarded before insert or update or delete on measure_proposal
  for each row execute function measure_proposal_guard();
