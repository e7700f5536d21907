create or replace trigger whole before truncate on measure_proposal
  for each statement execute function refuse_change();
