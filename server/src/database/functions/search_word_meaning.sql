-- A word with hyphens: all its parts, or the whole without hyphens: Сары-Арка and Сарыарка.
create or replace function search_word_meaning(word text, is_later boolean, typing boolean) returns tsquery
  language plpgsql stable parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    part text;
    meaning tsquery := '';
  begin
    if search_abbreviation(word) is not null then return search_exactly(word) || search_query(search_abbreviation(word)); end if;
    foreach part in array regexp_split_to_array(word, '-+') loop
      -- One letter after other words is the beginning of the next word.
      if search_sound(part) <> '' then meaning := meaning && search_meaning(part, typing or is_later and length(part) = 1); end if;
    end loop;
    if strpos(word, '-') > 0 and search_is_known(search_sound(word)) then meaning := meaning || search_any(array[search_sound(word)], ':*'); end if;
    return meaning;
  end $$;
