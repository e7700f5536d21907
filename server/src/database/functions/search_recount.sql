create or replace function search_recount(gone tsvector[], come tsvector[]) returns void
  language sql
  set search_path = pg_catalog, public, pg_temp as $$
    with signs as (
      select word, sum(sign)::integer as sign from (
        select w as word, -1 as sign from unnest(gone) v cross join lateral unnest(tsvector_to_array(v)) w
        union all select w, 1 from unnest(come) v cross join lateral unnest(tsvector_to_array(v)) w) words
      group by word having sum(sign) <> 0),
    less as (update search_word w set documents = w.documents + s.sign from signs s where s.word = w.word returning w.word)
    insert into search_word (word, documents) select s.word, s.sign from signs s where not exists (select from less l where l.word = s.word);
    delete from search_word where documents = 0 $$;
