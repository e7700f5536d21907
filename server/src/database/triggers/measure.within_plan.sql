drop trigger if exists within_plan on measure;
create constraint trigger within_plan after insert or update on measure
  deferrable initially deferred for each row execute function measure_within_plan();
