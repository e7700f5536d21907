drop policy if exists system_deletes on opportunity;
create policy system_deletes on opportunity for delete to current_user
  using (is_system());
