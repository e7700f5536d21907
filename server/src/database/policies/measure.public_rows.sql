drop policy if exists public_rows on measure;
create policy public_rows on measure for select to qaita_app, current_user, qaita_system, qaita_reader
  using (true);
