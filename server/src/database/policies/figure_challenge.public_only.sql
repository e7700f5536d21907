drop policy if exists public_only on figure_challenge;
create policy public_only on figure_challenge for select to qaita_reader
  using (state in ('ACCEPTED','REJECTED','DISPUTED'));
