drop policy if exists system_deletes on measure;
create policy system_deletes on measure for delete to current_user
  using (is_system());
