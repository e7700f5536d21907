create or replace trigger recorded after insert on event
  for each row execute function record_row('id');
