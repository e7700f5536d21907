drop policy if exists public_only on industrial_zone;
create policy public_only on industrial_zone for select to qaita_reader
  using (publication = 'PUBLISHED');
