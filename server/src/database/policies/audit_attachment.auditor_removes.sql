drop policy if exists auditor_removes on audit_attachment;
create policy auditor_removes on audit_attachment for delete to qaita_app, current_user
  using (is_system() or exists (select 1 from facility_audit a where a.id = audit_id and a.auditor_id = any ((select viewer_organisations())::uuid[])));
