-- Begins the next edition of the read model. The log names the changed rows, as long as they are few; the log of the last thousand
-- editions is kept. Readers that are further behind read everything again.
create or replace function search_tell(positions integer[]) returns void
  language sql
  set search_path = pg_catalog, public, pg_temp as $$
    with edition as (
      update search_edition set number = number + 1,
        logged_from = case when cardinality(positions) > 2000 then number + 1 else greatest(logged_from, number - 999) end
      returning number, logged_from),
    old as (delete from search_change c using edition e where c.edition <= e.logged_from)
    insert into search_change (edition, position) select distinct e.number, p from edition e cross join unnest(positions) p where e.number > e.logged_from $$;
