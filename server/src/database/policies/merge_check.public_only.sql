drop policy if exists public_only on merge_check;
create policy public_only on merge_check for select to qaita_reader using (signed_at is not null);
