drop policy if exists system_changes on measure_dependency;
create policy system_changes on measure_dependency for update to current_user
  using (is_system());
