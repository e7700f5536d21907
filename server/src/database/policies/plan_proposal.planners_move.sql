drop policy if exists planners_move on plan_proposal;
create policy planners_move on plan_proposal for update to qaita_app, current_user
  using (is_system() or viewer_plans_at(town_id, region_id));
