create or replace trigger announced after insert or update or delete or truncate on zone_terms_withdrawal
  for each statement execute function announce('reference');
