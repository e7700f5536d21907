-- Whether some place has this name: a region, a town, or where an opportunity is (among some of the rows with the words).
create or replace function search_is_place(meaning tsquery) returns boolean
  language sql stable parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
    select exists (select from search_name where kind in ('REGION', 'TOWN') and vector @@ meaning)
      or exists (select from (select vector from search_text where vector @@ meaning limit 300) t where ts_filter(vector, '{b}') @@ meaning) $$;
