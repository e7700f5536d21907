drop policy if exists system_only on one_time_token;
create policy system_only on one_time_token for all to current_user, qaita_system
  using (is_system());
