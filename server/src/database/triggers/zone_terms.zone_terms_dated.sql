create or replace trigger zone_terms_dated after insert on zone_terms
  for each row execute function zone_terms_takes_its_days();
