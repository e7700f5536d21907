-- Pictures and documents are details: of a facility that its steward keeps they need the owner's consent.
drop policy if exists public_only on opportunity_attachment;
create policy public_only on opportunity_attachment for select to qaita_reader
  using (is_public and exists (select 1 from opportunity o where o.id = opportunity_id and details_are_open(o)));
