create or replace function highest_figure(unit text) returns numeric
  language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
    select case unit when 'PERCENT' then 100 when 'COEFFICIENT' then 1 when 'YEARS' then 99 when 'MONTHS' then 1200
      when 'DAYS' then 3660 when 'WORKING_DAYS' then 3660 else 1000000000000000 end $$;
