create or replace function justifications_hold(j jsonb) returns boolean
  language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
    select case when jsonb_typeof(j) <> 'object' then false else not exists (select 1 from jsonb_each(j) one
      where length(one.key) > 301 or one.key !~ '^[A-Z][A-Z0-9_:]+$' or jsonb_typeof(one.value) <> 'string' or not is_text_within(one.value, 2000)) end $$;
