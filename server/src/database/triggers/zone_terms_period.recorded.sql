create or replace trigger recorded after insert or delete or update on zone_terms_period
  for each row execute function record_row('terms_id');
