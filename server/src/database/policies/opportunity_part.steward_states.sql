-- Claims of a place are made by its steward, in its own name.
drop policy if exists steward_states on opportunity_part;
create policy steward_states on opportunity_part for insert to qaita_app, current_user, qaita_system
  with check (is_system() or recorded_by = any ((select viewer_organisations())::uuid[]) and viewer_keeps(opportunity_id));
