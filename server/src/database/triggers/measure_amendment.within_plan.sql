drop trigger if exists within_plan on measure_amendment;
create constraint trigger within_plan after delete or update on measure_amendment
  deferrable initially deferred for each row execute function measure_within_plan();
