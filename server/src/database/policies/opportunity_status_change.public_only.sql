drop policy if exists public_only on opportunity_status_change;
create policy public_only on opportunity_status_change for select to qaita_reader
  using (exists (select 1 from opportunity o where o.id = opportunity_id));
