create or replace trigger derived before insert or update on measure
  for each row execute function measure_derived();
