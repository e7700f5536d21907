create or replace trigger not_circular after insert on measure_dependency
  referencing new table as added
  for each statement execute function measure_not_circular();
