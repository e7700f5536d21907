drop policy if exists public_rows on measure_dependency;
create policy public_rows on measure_dependency for select to qaita_app, current_user, qaita_system, qaita_reader
  using (true);
