create or replace function interest_holds(f jsonb) returns boolean
  language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
    select interest_fields_hold(f - 'exclusionKnown') and coalesce(jsonb_typeof(f -> 'exclusionKnown'), 'boolean') = 'boolean' $$;
