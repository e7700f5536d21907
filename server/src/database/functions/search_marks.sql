-- Marks of a whole name, by its sound and by its stems, to distinguish «Каратау» from a name that merely contains this word.
create or replace function search_marks(name text) returns text[]
  language sql immutable strict parallel safe
begin atomic
  select array['=' || replace(search_key(name), ' ', ''), '=' || coalesce((select string_agg(translate(plainto_tsquery('russian', w)::text, '''', ''), '' order by n)
    from regexp_split_to_table(lower(normalize(name, NFC)), '[^[:alnum:]]+') with ordinality as words (w, n)), '')];
end;
