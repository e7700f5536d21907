drop policy if exists planners_begin on plan_proposal;
create policy planners_begin on plan_proposal for insert to qaita_app, current_user
  with check (is_system() or (viewer_plans_at(town_id, region_id) and organisation_id = any ((select viewer_organisations())::uuid[])));
