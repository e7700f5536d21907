drop policy if exists public_only on facility_potential;
create policy public_only on facility_potential for select to qaita_reader
  using (exists (select 1 from opportunity o where o.id = opportunity_id and details_are_open(o)));
