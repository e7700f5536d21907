drop policy if exists steward_writes on opportunity;
create policy steward_writes on opportunity for insert to qaita_app, current_user, qaita_system
  with check (is_system() or steward_id = any ((select viewer_organisations())::uuid[]));
