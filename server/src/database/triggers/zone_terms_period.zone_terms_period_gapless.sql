drop trigger if exists zone_terms_period_gapless on zone_terms_period;
create constraint trigger zone_terms_period_gapless after insert or delete or update on zone_terms_period
  deferrable initially deferred for each row execute function zone_terms_period_whole();
