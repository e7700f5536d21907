create or replace trigger recorded after insert or update on potential_weights
  for each row execute function record_row('version');
