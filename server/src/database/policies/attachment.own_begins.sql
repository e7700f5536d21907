drop policy if exists own_begins on attachment;
create policy own_begins on attachment for insert to qaita_app, current_user
  with check (is_system() or (organisation_id = any ((select viewer_organisations())::uuid[]) and uploaded_by = viewer_person()));
