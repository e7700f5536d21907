drop policy if exists planners_move on measure_proposal;
create policy planners_move on measure_proposal for update to qaita_app, current_user
  using (is_system() or viewer_plans_for(town_id));
