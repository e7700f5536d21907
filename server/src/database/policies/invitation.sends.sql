drop policy if exists sends on invitation;
create policy sends on invitation for update to qaita_system
  using (is_system());
