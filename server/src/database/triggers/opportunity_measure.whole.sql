create or replace trigger whole before truncate on opportunity_measure
  for each statement execute function refuse_change();
