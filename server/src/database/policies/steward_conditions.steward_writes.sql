drop policy if exists steward_writes on steward_conditions;
create policy steward_writes on steward_conditions for insert to qaita_app
  with check (viewer_keeps(opportunity_id));
