-- The auditor adds pictures that its own organisation has brought.
drop policy if exists auditor_adds on audit_attachment;
create policy auditor_adds on audit_attachment for insert to qaita_app, current_user
  with check (is_system() or (added_by = viewer_person()
    and exists (select 1 from facility_audit a where a.id = audit_id and a.auditor_id = any ((select viewer_organisations())::uuid[]))
    and exists (select 1 from attachment f where f.id = attachment_id and f.state = 'READY' and f.purpose = 'PICTURE'
      and f.organisation_id = any ((select viewer_organisations())::uuid[]))));
