create or replace trigger facility_audit_guarded before delete or update on facility_audit
  for each row execute function facility_audit_guard();
