drop policy if exists public_only on audit_attachment;
create policy public_only on audit_attachment for select to qaita_reader
  using (exists (select 1 from facility_audit a where a.id = audit_id));
