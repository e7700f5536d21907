drop policy if exists system_only on news_mark;
create policy system_only on news_mark for all to current_user, qaita_system
  using (is_system());
