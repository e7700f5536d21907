drop policy if exists concerned_answer on figure_challenge;
create policy concerned_answer on figure_challenge for update to qaita_app
  using (person_id = viewer_person() or owner_id = any ((select viewer_organisations())::uuid[]))
  with check (person_id = viewer_person() or owner_id = any ((select viewer_organisations())::uuid[]));
