create or replace trigger zone_terms_draft_guarded before insert or update on zone_terms_draft
  for each row execute function zone_terms_draft_guard();
