drop policy if exists answers on invitation;
create policy answers on invitation for update to qaita_app, current_user
  using (is_system() or (select viewer_is('{PLATFORM}')));
