-- Whoever sees an audit sees its photographs.
drop policy if exists with_audit on audit_attachment;
create policy with_audit on audit_attachment for select to qaita_app, current_user, qaita_system
  using ((select is_system()) or exists (select 1 from facility_audit a where a.id = audit_id));
