create or replace function interest_is_stated(f jsonb) returns boolean
  language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
        select coalesce(f ->> 'purpose' <> '' and f ->> 'okedDivision' <> '' and f ->> 'investment' <> '' and f ->> 'currency' <> ''
          and f ->> 'contactName' <> '' and f ->> 'contactPhone' ~ '^[+][1-9][0-9]{7,14}( ext[.] [0-9]{1,7})?$' and f -> 'consent' = 'true', false) $$;
