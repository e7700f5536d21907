drop policy if exists public_rows on plan;
create policy public_rows on plan for select to qaita_app, current_user, qaita_system, qaita_reader
  using (true);
