drop policy if exists public_only on project_financing;
create policy public_only on project_financing for select to qaita_reader
  using (exists (select 1 from opportunity o where o.id = opportunity_id));
