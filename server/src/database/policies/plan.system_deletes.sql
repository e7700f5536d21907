drop policy if exists system_deletes on plan;
create policy system_deletes on plan for delete to current_user
  using (is_system());
