create or replace trigger zone_terms_ordered before insert on zone_terms
  for each row execute function zone_terms_in_order();
