-- What is ready or refused never changes again.
drop policy if exists own_finishes on attachment;
create policy own_finishes on attachment for update to qaita_app, current_user
  using (is_system() or (organisation_id = any ((select viewer_organisations())::uuid[]) and state = 'UPLOADING'))
  with check (is_system() or organisation_id = any ((select viewer_organisations())::uuid[]));
