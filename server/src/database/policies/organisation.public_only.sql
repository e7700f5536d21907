drop policy if exists public_only on organisation;
create policy public_only on organisation for select to qaita_reader
  using (kind in ('SPK','ZONE_COMPANY','AUDIT','AKIMAT'));
