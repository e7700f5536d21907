create or replace trigger recorded after insert or update on interest
  for each row when (new.state <> 'DRAFT') execute function record_row('id');
