drop policy if exists system_keeps on opportunity_status_change;
create policy system_keeps on opportunity_status_change for all to current_user, qaita_system
  using (is_system());
