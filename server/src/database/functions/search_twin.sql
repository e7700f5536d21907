-- A word of letters that all look like those of the other alphabet: KEHTAY typed in Latin.
create or replace function search_twin(asked text) returns text
  language sql immutable parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
    select case when asked ~ '^[aceopxyikmthb]+$' then translate(asked, 'aceopxyikmthb', 'асеорхуікмтнв')
      when asked ~ '^[асеорхуікмтнв]+$' then translate(asked, 'асеорхуікмтнв', 'aceopxyikmthb') end $$;
