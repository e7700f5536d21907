drop policy if exists approver_adds on measure_status_change;
create policy approver_adds on measure_status_change for insert to qaita_app, current_user
  with check (is_system() or viewer_approves(measure_id));
