create or replace trigger zone_terms_withdrawal_whole before truncate on zone_terms_withdrawal
  for each statement execute function refuse_change();
