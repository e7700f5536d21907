create or replace trigger recorded after insert or update on review_note
  for each row execute function record_row('id');
