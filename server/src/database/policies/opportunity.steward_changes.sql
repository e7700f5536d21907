drop policy if exists steward_changes on opportunity;
create policy steward_changes on opportunity for update to qaita_app, current_user, qaita_system
  using (is_system() or steward_id = any ((select viewer_organisations())::uuid[]))
  with check (is_system() or steward_id = any ((select viewer_organisations())::uuid[]));
