drop policy if exists system_changes on measure_amendment;
create policy system_changes on measure_amendment for update to current_user
  using (is_system());
