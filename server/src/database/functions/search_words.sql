-- Punctuation separates words, except hyphens. Stop words are left out.
create or replace function search_words(asked text) returns text[]
  language sql stable parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(array_agg(word order by n), '{}') from (
      select search_one_alphabet(w) as word, n
      from (select btrim(w, '-') as w, n
        from regexp_split_to_table(search_relayout(normalize(left(asked, 100), NFC)), '[^[:alnum:]-]+') with ordinality as words (w, n)) parted
      where search_key(w) <> '' and w not in ('және', 'үшін', 'мен', 'немесе', 'бар')
        and numnode(plainto_tsquery('russian', w)) > 0 and numnode(plainto_tsquery('english', w)) > 0 order by n limit 8) words $$;
