-- Known words that a misspelled one may mean: one wrong letter in a short word, two in a long one, or a common beginning. Always by the
-- index: comparing one by one costs more than the planner estimates.
create or replace function search_nearest(key text) returns setof text
  language sql stable parallel safe
  set enable_seqscan = 'off' set search_path = pg_catalog, public, pg_temp as $$
    with alike as materialized (select word, documents, levenshtein(word, key) as distance, similarity(word, key) as alikeness from search_word where word % key),
    near as (select * from alike where word ~ '^[a-z]+$' and (distance <= case when length(key) < 7 then 1 else 2 end or (alikeness >= 0.5 and left(word, 3) = left(key, 3))))
    select word from near where distance <= (select min(distance) from near) + 1 order by distance, alikeness desc, documents desc, word limit 4 $$;
