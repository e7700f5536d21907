create or replace function search_names_of(texts jsonb) returns text[]
  language sql immutable parallel safe
begin atomic
  select array_remove(array[texts->>'ru', texts->>'kk', texts->>'en'], null);
end;
