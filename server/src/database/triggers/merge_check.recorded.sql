create or replace trigger recorded after insert or update on merge_check
  for each row when (new.signed_at is not null) execute function record_row('id');
