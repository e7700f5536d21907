-- A steward assigns audits of its own facilities, to an organisation that audits.
drop policy if exists steward_assigns on facility_audit;
create policy steward_assigns on facility_audit for insert to qaita_app, current_user, qaita_system
  with check (is_system() or (assigned_by = viewer_person() and steward_id = any ((select viewer_organisations())::uuid[])
    and exists (select 1 from opportunity o where o.id = opportunity_id and o.kind = 'FACILITY' and o.steward_id = facility_audit.steward_id)
    and exists (select 1 from organisation a where a.id = auditor_id and a.kind = 'AUDIT')));
