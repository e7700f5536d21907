drop policy if exists system_deletes on measure_status_change;
create policy system_deletes on measure_status_change for delete to current_user
  using (is_system());
