create or replace trigger recorded after insert on plan_revision
  for each row execute function record_row('id');
