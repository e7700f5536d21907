-- The auditor and the steward see an audit in any state, everybody an approved one of a facility whose
-- details are open.
drop policy if exists parties on facility_audit;
create policy parties on facility_audit for select to qaita_app, current_user, qaita_system
  using ((select is_system()) or auditor_id = any ((select viewer_organisations())::uuid[])
    or steward_id = any ((select viewer_organisations())::uuid[])
    or (state = 'APPROVED' and exists (select 1 from opportunity o where o.id = opportunity_id and details_are_open(o))));
