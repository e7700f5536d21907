-- Every word must match; stop words only when there are no others.
create or replace function search_query(asked text, typing boolean default false) returns tsquery
  language plpgsql stable parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    words text[] := search_musts(asked, typing);
    whole tsquery := '';
  begin
    for i in 1 .. cardinality(words) loop
      whole := whole && search_word_meaning(words[i], i > 1 and i = cardinality(words), typing and i = cardinality(words));
    end loop;
    if cardinality(words) = 0 then whole := plainto_tsquery('simple', search_key(left(asked, 100))); end if;
    return whole;
  end $$;
