drop policy if exists steward_supersedes on opportunity_status_change;
create policy steward_supersedes on opportunity_status_change for update to qaita_app, current_user, qaita_system
  using (is_system() or viewer_keeps(opportunity_id));
