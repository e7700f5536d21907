create or replace function is_list_of(value jsonb, pattern text, most integer) returns boolean
  language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
    select case when value is null or jsonb_typeof(value) = 'null' then true when jsonb_typeof(value) <> 'array' then false
      else jsonb_array_length(value) <= most and not exists (select 1 from jsonb_array_elements(value) one where jsonb_typeof(one) <> 'string' or one #>> '{}' !~ pattern) end $$;
