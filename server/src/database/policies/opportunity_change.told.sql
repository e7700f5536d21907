drop policy if exists told on opportunity_change;
create policy told on opportunity_change for insert to current_user
  with check (true);
