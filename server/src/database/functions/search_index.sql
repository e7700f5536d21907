-- Counts the words of rows that were removed (their former texts) and added (their new texts), and changes the postings of these words.
create or replace function search_index(gone search_text[], come search_text[]) returns void
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    unused text[];
  begin
    with flip as materialized (
      select position, word, sign
      from (select position, coalesce(g.vector, '') as was, coalesce(c.vector, '') as becomes
          from unnest(gone) g full join unnest(come) c using (position) where g.vector is distinct from c.vector) changed
        cross join lateral (select -1 as sign, unnest(tsvector_to_array(ts_delete(was, tsvector_to_array(becomes)))) as word
          union all select 1, unnest(tsvector_to_array(ts_delete(becomes, tsvector_to_array(was))))) words),
    sums as (select word, sum(sign)::integer as sign from flip group by word having sum(sign) <> 0),
    counted as (update search_word w set documents = w.documents + s.sign from sums s where s.word = w.word returning w.word, w.documents),
    added as (insert into search_word (word, documents) select s.word, s.sign from sums s where not exists (select from counted c where c.word = s.word)),
    change as (
      select word, position / 16384 as segment, coalesce(array_agg((position % 16384)::smallint) filter (where sign > 0), '{}') as come,
        coalesce(array_agg((position % 16384)::smallint) filter (where sign < 0), '{}') as gone
      from flip group by word, position / 16384),
    posted as (
      insert into search_posting (word, segment, few, bits)
        select c.word, c.segment, new.few, new.bits
        from change c left join search_posting p on (p.word, p.segment) = (c.word, c.segment) cross join lateral search_posting_with(p.few, p.bits, c.come, c.gone) new
      on conflict (word, segment) do update set few = excluded.few, bits = excluded.bits)
    select array_agg(word) from counted where documents = 0 into unused;
    delete from search_word where word = any (unused);
    delete from search_posting where word = any (unused);
  end $$;
