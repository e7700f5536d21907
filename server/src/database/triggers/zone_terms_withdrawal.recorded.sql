create or replace trigger recorded after insert on zone_terms_withdrawal
  for each row execute function record_row('terms_id');
