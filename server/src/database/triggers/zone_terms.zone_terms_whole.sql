create or replace trigger zone_terms_whole before truncate on zone_terms
  for each statement execute function refuse_change();
