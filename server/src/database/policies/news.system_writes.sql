drop policy if exists system_writes on news;
create policy system_writes on news for insert to current_user, qaita_system
  with check (is_system());
