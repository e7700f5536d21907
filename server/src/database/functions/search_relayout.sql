-- Punctuation may be keys of Russian letters: ;tprfpufy for Жезказган. Only where the result is a known word.
create or replace function search_relayout(asked text) returns text
  language sql stable parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(string_agg(case when length(search_sound(typed)) >= 4 and search_is_known(search_sound(typed)) then typed else token end, ' ' order by n), '')
    from regexp_split_to_table(lower(asked), '\s+') with ordinality as tokens (token, n)
      cross join lateral (select case when token ~ '^[a-z;''\[\],.`]+$' and token ~ '[;''\[\],.`][a-z]'
        then translate(token, 'qwertyuiop[]asdfghjkl;''zxcvbnm,.`', 'йцукенгшщзхъфывапролджэячсмитьбюё') end as typed) other $$;
