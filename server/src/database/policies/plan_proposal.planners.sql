-- People of the akimat of the town, or of its region's; of a region's plan, those of the region alone.
drop policy if exists planners on plan_proposal;
create policy planners on plan_proposal for select to qaita_app, current_user, qaita_system
  using ((select is_system()) or viewer_plans_at(town_id, region_id));
