drop policy if exists system_changes on organisation;
create policy system_changes on organisation for update to current_user, qaita_system
  using (is_system());
