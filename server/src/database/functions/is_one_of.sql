create or replace function is_one_of(value jsonb, words text[]) returns boolean
  language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(jsonb_typeof(value) = 'null' or (jsonb_typeof(value) = 'string' and value #>> '{}' = any (words)), true) $$;
