create or replace trigger zone_terms_withdrawal_frozen before delete or update on zone_terms_withdrawal
  for each row execute function refuse_change();
