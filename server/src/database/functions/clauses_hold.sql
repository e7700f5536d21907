create or replace function clauses_hold(clauses jsonb) returns boolean
  language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
    select case when jsonb_typeof(clauses) <> 'array' then false else jsonb_array_length(clauses) <= 200
      and not exists (select 1 from jsonb_array_elements(clauses) c where clause_holds(c) is distinct from true)
      and (select count(distinct c ->> 'key') = count(*) from jsonb_array_elements(clauses) c) end $$;
