drop policy if exists colleagues on membership;
create policy colleagues on membership for all to qaita_app, current_user, qaita_system
  using (is_system() or organisation_id = any ((select viewer_organisations())::uuid[]) or (select viewer_is('{PLATFORM}')))
  with check (is_system());
