drop policy if exists own on person;
create policy own on person for all to qaita_app, current_user, qaita_system
  using (is_system() or id = viewer_person() or (select viewer_is('{PLATFORM}')))
  with check (is_system() or id = viewer_person());
