drop policy if exists in_force on potential_weights;
create policy in_force on potential_weights for select to qaita_reader
  using (in_force_at is not null);
