create or replace trigger facility_audit_whole before truncate on facility_audit
  for each statement execute function refuse_change();
