create or replace function search_all(texts jsonb) returns text
  language sql immutable parallel safe
begin atomic
  select concat_ws(E'\n', texts->>'ru', texts->>'kk', texts->>'en');
end;
