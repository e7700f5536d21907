drop policy if exists founder_changes on industrial_zone;
create policy founder_changes on industrial_zone for update to qaita_app, current_user, qaita_system
  using (is_system() or (origin = 'REGISTERED' and steward_id = any ((select viewer_organisations())::uuid[])))
  with check (is_system() or (origin = 'REGISTERED' and steward_id = any ((select viewer_organisations())::uuid[])));
