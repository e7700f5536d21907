create or replace trigger recorded after insert or update on facility_audit
  for each row when (new.submitted_at is not null) execute function record_row('id');
