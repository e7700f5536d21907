create or replace function is_text_like(value jsonb, pattern text) returns boolean
  language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(jsonb_typeof(value) = 'null' or (jsonb_typeof(value) = 'string' and value #>> '{}' ~ pattern), true) $$;
