create or replace function has_only(value jsonb, names text[]) returns boolean
  language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
    select case when jsonb_typeof(value) = 'object' then not exists (select 1 from jsonb_object_keys(value) k where k <> all (names)) else false end $$;
