drop policy if exists everybody on zone_terms_withdrawal;
create policy everybody on zone_terms_withdrawal for select to public
  using (true);
