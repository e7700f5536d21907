drop policy if exists platform_proposes on potential_weights;
create policy platform_proposes on potential_weights for insert to qaita_app, current_user, qaita_system
  with check (is_system() or (viewer_is('{PLATFORM}') and proposed_by = viewer_person()));
