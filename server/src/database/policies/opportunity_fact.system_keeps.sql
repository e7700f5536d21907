drop policy if exists system_keeps on opportunity_fact;
create policy system_keeps on opportunity_fact for all to current_user, qaita_system
  using (is_system());
