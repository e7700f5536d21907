drop policy if exists platform_decides on potential_weights;
create policy platform_decides on potential_weights for update to qaita_app, current_user, qaita_system
  using (is_system() or viewer_is('{PLATFORM}'));
