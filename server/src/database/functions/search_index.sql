-- Counts the words of rows that were removed (their former texts) and added (their new texts), and changes the postings of these words: in
-- any part of a row, in its title (A) and in its former use (C).
create or replace function search_index(gone search_text[], come search_text[]) returns void
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    unused text[];
  begin
    with flip as materialized (
      select position, part, word, sign
      from unnest(gone) g full join unnest(come) c using (position)
        cross join lateral (values ('', coalesce(g.vector, ''), coalesce(c.vector, '')),
          ('A', coalesce(ts_filter(g.vector, '{a}'), ''), coalesce(ts_filter(c.vector, '{a}'), '')),
          ('C', case when g.past_use is null then '' else ts_filter(g.vector, '{c}') end, case when c.past_use is null then '' else ts_filter(c.vector, '{c}') end)
        ) parts (part, was, becomes)
        cross join lateral (select -1 as sign, unnest(tsvector_to_array(ts_delete(was, tsvector_to_array(becomes)))) as word
          union all select 1, unnest(tsvector_to_array(ts_delete(becomes, tsvector_to_array(was))))) words
      where was <> becomes),
    sums as (select word, sum(sign)::integer as sign from flip where part = '' group by word having sum(sign) <> 0),
    counted as (update search_word w set documents = w.documents + s.sign from sums s where s.word = w.word returning w.word, w.documents),
    added as (insert into search_word (word, documents) select s.word, s.sign from sums s where not exists (select from counted c where c.word = s.word)),
    change as (
      select part, word, position / 16384 as segment, coalesce(array_agg((position % 16384)::smallint) filter (where sign > 0), '{}') as come,
        coalesce(array_agg((position % 16384)::smallint) filter (where sign < 0), '{}') as gone
      from flip group by part, word, position / 16384),
    posted as (
      insert into search_posting (part, word, segment, few, bits)
        select c.part, c.word, c.segment, new.few, new.bits
        from change c left join search_posting p on (p.part, p.word, p.segment) = (c.part, c.word, c.segment)
          cross join lateral search_posting_with(p.few, p.bits, c.come, c.gone) new
      on conflict (part, word, segment) do update set few = excluded.few, bits = excluded.bits)
    select array_agg(word) from counted where documents = 0 into unused;
    delete from search_word where word = any (unused);
    delete from search_posting where part in ('', 'A', 'C') and word = any (unused);
  end $$;
