drop policy if exists public_only on challenge_attachment;
create policy public_only on challenge_attachment for select to qaita_reader
  using (is_public and exists (select 1 from figure_challenge c where c.id = challenge_id));
