create or replace trigger whole before truncate on measure_revision
  for each statement execute function refuse_change();
