create or replace trigger zone_terms_frozen before delete or update on zone_terms
  for each row execute function refuse_change();
