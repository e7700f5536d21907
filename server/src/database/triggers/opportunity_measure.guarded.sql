create or replace trigger guarded before update on opportunity_measure
  for each row execute function opportunity_measure_guard();
