drop policy if exists public_only on facility_audit;
create policy public_only on facility_audit for select to qaita_reader
  using (state = 'APPROVED' and exists (select 1 from opportunity o where o.id = opportunity_id and details_are_open(o)));
