-- A word exactly as typed: by its letters, and by its sound.
create or replace function search_exactly(asked text) returns tsquery
  language sql immutable parallel safe
begin atomic
  select search_any(tsvector_to_array(search_stems(asked)) || search_sound(asked), '');
end;
