create or replace trigger recorded after insert or update on opportunity_measure
  for each row execute function record_row('id');
