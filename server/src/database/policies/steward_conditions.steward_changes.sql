drop policy if exists steward_changes on steward_conditions;
create policy steward_changes on steward_conditions for update to qaita_app
  using (viewer_keeps(opportunity_id));
