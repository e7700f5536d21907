create or replace function are_texts_within(value jsonb, most integer) returns boolean
  language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
    select case when value is null or jsonb_typeof(value) = 'null' then true when jsonb_typeof(value) <> 'object' then false
      else not exists (select 1 from jsonb_each(value) t where t.key not in ('ru','kk','en') or not is_text_within(t.value, most)) end $$;
