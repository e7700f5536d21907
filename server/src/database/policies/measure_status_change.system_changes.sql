drop policy if exists system_changes on measure_status_change;
create policy system_changes on measure_status_change for update to current_user
  using (is_system());
