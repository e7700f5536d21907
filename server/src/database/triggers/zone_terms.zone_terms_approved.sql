create or replace trigger zone_terms_approved before insert on zone_terms
  for each row execute function zone_terms_from_draft();
