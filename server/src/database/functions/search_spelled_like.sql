create or replace function search_spelled_like(asked text, language text) returns setof text
  language sql stable parallel safe
  set search_path = pg_catalog, public, pg_temp set pg_trgm.similarity_threshold = '0.28' set enable_seqscan = 'off' as $$
    with alike as materialized (
      select w.word, similarity(w.word, search_sound(asked)) as alikeness, w.documents from search_word w
      where w.word % search_sound(asked) and w.word ~ '^[a-z]{3,}$' order by alikeness desc, w.documents desc, w.word limit 8),
    spelled as (
      select distinct on (a.word) a.word, a.alikeness, lower(token) as token from alike a
        cross join lateral (select t.title, t.place, t.past_use from search_text t where t.vector @@ a.word::tsquery limit 5) t
        cross join lateral (select key, value from jsonb_each_text(t.title) union all select key, value from jsonb_each_text(t.place)
          union all select key, value from jsonb_each_text(t.past_use)) texts
        cross join lateral regexp_split_to_table(texts.value, '[^[:alnum:]-]+') token
      where search_sound(token) = a.word order by a.word, texts.key = language desc, token)
    select token from (select distinct on (token) token, alikeness from spelled order by token, alikeness desc) once order by alikeness desc, token limit 3 $$;
