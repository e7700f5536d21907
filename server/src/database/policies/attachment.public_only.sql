drop policy if exists public_only on attachment;
create policy public_only on attachment for select to qaita_reader
  using (state = 'READY' and attachment_is_linked(id));
