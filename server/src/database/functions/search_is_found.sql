-- Whether any row has these words. Always by the index: rows that are looked at one by one may all be without them.
create or replace function search_is_found(meaning tsquery) returns boolean
  language sql stable parallel safe
  set search_path = pg_catalog, public, pg_temp set enable_seqscan = 'off' as $$
    select exists (select from search_text where vector @@ meaning) $$;
