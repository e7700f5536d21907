create or replace trigger zone_terms_begins_in_time before insert on zone_terms
  for each row execute function zone_terms_not_backdated();
