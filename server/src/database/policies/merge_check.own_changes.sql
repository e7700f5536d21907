drop policy if exists own_changes on merge_check;
create policy own_changes on merge_check for update to qaita_app, current_user, qaita_system
  using (organisation_id = any ((select viewer_organisations())::uuid[]));
