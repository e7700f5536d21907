drop policy if exists own_discards on merge_check;
create policy own_discards on merge_check for delete to qaita_app, current_user, qaita_system
  using (organisation_id = any ((select viewer_organisations())::uuid[]));
