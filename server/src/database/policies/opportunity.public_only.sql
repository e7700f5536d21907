-- What everybody may see, for a role that can see nothing else: public pages and lists need no viewer.
drop policy if exists public_only on opportunity;
create policy public_only on opportunity for select to qaita_reader
  using (publication = 'PUBLISHED');
