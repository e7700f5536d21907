create or replace trigger zone_terms_draft_within_bounds before insert or update on zone_terms_draft
  for each row execute function terms_within_bounds();
