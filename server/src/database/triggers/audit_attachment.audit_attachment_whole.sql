create or replace trigger audit_attachment_whole before truncate on audit_attachment
  for each statement execute function refuse_change();
