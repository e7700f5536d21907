create or replace function is_figure_within(value jsonb, lowest numeric, highest numeric, whole boolean default false) returns boolean
  language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
    select case when value is null or jsonb_typeof(value) = 'null' then true when jsonb_typeof(value) <> 'number' then false
      else (value #>> '{}')::numeric between lowest and highest and (not whole or (value #>> '{}')::numeric % 1 = 0) end $$;
