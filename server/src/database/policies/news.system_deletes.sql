drop policy if exists system_deletes on news;
create policy system_deletes on news for delete to current_user
  using (is_system());
