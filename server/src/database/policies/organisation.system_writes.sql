drop policy if exists system_writes on organisation;
create policy system_writes on organisation for insert to current_user, qaita_system
  with check (is_system());
