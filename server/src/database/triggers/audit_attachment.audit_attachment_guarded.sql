create or replace trigger audit_attachment_guarded before insert or delete or update on audit_attachment
  for each row execute function audit_attachment_guard();
