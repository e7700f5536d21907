-- People of the akimat of the town, or of its region's.
drop policy if exists planners on measure_proposal;
create policy planners on measure_proposal for select to qaita_app, current_user, qaita_system
  using ((select is_system()) or viewer_plans_for(town_id));
