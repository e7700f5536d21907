create or replace trigger zone_terms_period_whole before truncate on zone_terms_period
  for each statement execute function refuse_change();
