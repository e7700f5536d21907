drop policy if exists concerned on invitation;
create policy concerned on invitation for select to qaita_app, current_user, qaita_system
  using (is_system()
    or organisation_id = any ((select viewer_organisations())::uuid[]) or (select viewer_is('{PLATFORM}')));
