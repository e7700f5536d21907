drop policy if exists system_only on funding_run;
create policy system_only on funding_run for all to current_user, qaita_system
  using (is_system()) with check (is_system());
