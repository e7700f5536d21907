drop policy if exists parties_move on facility_audit;
create policy parties_move on facility_audit for update to qaita_app, current_user, qaita_system
  using (is_system() or auditor_id = any ((select viewer_organisations())::uuid[]) or steward_id = any ((select viewer_organisations())::uuid[]));
