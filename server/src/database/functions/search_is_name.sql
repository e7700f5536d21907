create or replace function search_is_name(key text) returns boolean
  language sql stable strict parallel safe
begin atomic
  select key <> '' and exists (select from search_name where vector @@ to_tsquery('simple', key || ':*'));
end;
