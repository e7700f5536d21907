drop policy if exists announce on event;
create policy announce on event for insert to qaita_app, current_user, qaita_system
  with check (is_system() or actor_id = viewer_person());
