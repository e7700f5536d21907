drop policy if exists system_only on opportunity_change;
create policy system_only on opportunity_change for select to current_user, qaita_system
  using (is_system());
