create or replace trigger recorded after insert on project_financing
  for each row execute function record_row('id');
