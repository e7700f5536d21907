drop policy if exists public_only on opportunity_measure;
create policy public_only on opportunity_measure for select to qaita_reader
  using (exists (select 1 from opportunity o where o.id = opportunity_id));
