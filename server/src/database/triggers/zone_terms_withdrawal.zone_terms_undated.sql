create or replace trigger zone_terms_undated after insert on zone_terms_withdrawal
  for each row execute function zone_terms_gives_its_days();
