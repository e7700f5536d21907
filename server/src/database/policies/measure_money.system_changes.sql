drop policy if exists system_changes on measure_money;
create policy system_changes on measure_money for update to current_user
  using (is_system());
