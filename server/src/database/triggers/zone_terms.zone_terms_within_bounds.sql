create or replace trigger zone_terms_within_bounds before insert on zone_terms
  for each row execute function terms_within_bounds();
