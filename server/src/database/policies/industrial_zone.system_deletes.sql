drop policy if exists system_deletes on industrial_zone;
create policy system_deletes on industrial_zone for delete to current_user
  using (is_system());
