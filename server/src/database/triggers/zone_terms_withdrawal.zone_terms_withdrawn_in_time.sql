create or replace trigger zone_terms_withdrawn_in_time before insert on zone_terms_withdrawal
  for each row execute function zone_terms_before_its_day();
