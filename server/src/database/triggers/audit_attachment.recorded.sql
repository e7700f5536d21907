create or replace trigger recorded after insert or update or delete on audit_attachment
  for each row execute function record_row('attachment_id');
