drop policy if exists public_rows on plan_revision;
create policy public_rows on plan_revision for select to qaita_app, current_user, qaita_system, qaita_reader
  using (true);
