-- Sounds consist of plain letters and digits, which sort before "~" in byte order.
create or replace function search_is_known(key text) returns boolean
  language sql stable strict parallel safe
begin atomic
  select key <> '' and exists (select from search_word where word ~>=~ key and word ~<~ (key || '~'));
end;
