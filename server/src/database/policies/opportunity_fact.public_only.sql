drop policy if exists public_only on opportunity_fact;
create policy public_only on opportunity_fact for select to qaita_reader
  using (exists (select 1 from opportunity o where o.id = opportunity_id and (is_public or details_are_open(o))));
