create or replace function search_sound(word text) returns text
  language sql immutable parallel safe
begin atomic
  select replace(coalesce(search_key(word), ''), ' ', '');
end;
