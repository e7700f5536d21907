-- The words that must match. Beside the name of a place the word for its kind, with its rank («областного значения»), is ignored;
-- its abbreviation is ignored beside any word.
create or replace function search_musts(asked text, typing boolean default false) returns text[]
  language plpgsql stable parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    words text[] := search_words(asked);
    named text[] := array(select word from unnest(search_without_rank(words)) with ordinality as w (word, n) where search_place_kind(word) is null order by n);
  begin
    if named = '{}' or named = words then return words; end if;
    if exists (select from unnest(named) word where search_is_place(search_word_meaning(word, false, typing))) then return named; end if;
    return array(select word from unnest(words) with ordinality as w (word, n) where word !~ '^(г|гор|обл|п|пос|пгт|с|қ|ауд|р-н(а|у|ом|е)?)$' order by n);
  end $$;
