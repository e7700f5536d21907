-- What follows from the rows of a measure: sums of the money that counts, funding, years, sources of money and words. A sum without rows is
-- unknown (null), never zero. The one place where money of a measure is added up; its rows are changed before it.
create or replace function measure_derived() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    select sum(m.amount) filter (where m.kind = 'PLANNED' and m.uncounted is null),
        sum(m.amount) filter (where m.kind = 'ALLOCATED' and m.uncounted is null),
        sum(m.amount) filter (where m.kind = 'SPENT' and m.uncounted is null),
        coalesce(array_agg(distinct m.money_source), '{}')
      into new.planned, new.allocated, new.spent, new.money_sources
      from measure_money m where m.measure_id = new.id;
    new.gap := new.planned - new.allocated;
    new.funding := case when new.gap is null then 'UNKNOWN' when new.gap <= 0 then 'FULL' when new.allocated = 0 then 'NONE' else 'PART' end;
    new.years := array(select generate_series(coalesce(new.from_year, new.to_year)::integer, coalesce(new.to_year, new.from_year)::integer)
      union select m.year from measure_money m where m.measure_id = new.id and m.year is not null order by 1);
    new.words := search_vector(concat_ws(' ', new.title ->> 'ru', new.title ->> 'kk', new.title ->> 'en'), 'A')
      || search_vector(concat_ws(' ', new.delivers ->> 'ru', new.delivers ->> 'kk', new.delivers ->> 'en'), 'B')
      || search_vector((select concat_ws(' ', t.name ->> 'ru', t.name ->> 'kk', t.name ->> 'en') from town t where t.id = new.town_id), 'C');
    return new;
  end $$;
