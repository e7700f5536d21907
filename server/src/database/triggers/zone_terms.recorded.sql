create or replace trigger recorded after insert on zone_terms
  for each row execute function record_row('id');
