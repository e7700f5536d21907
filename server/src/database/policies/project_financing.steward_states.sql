-- A plan is stated by the steward of the project, in its own name.
drop policy if exists steward_states on project_financing;
create policy steward_states on project_financing for insert to qaita_app, current_user, qaita_system
  with check (is_system() or recorded_by = any ((select viewer_organisations())::uuid[]) and viewer_keeps(opportunity_id));
