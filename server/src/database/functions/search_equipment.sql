create or replace function search_equipment(said text) returns text[]
  language sql immutable parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
    select case when lower(said) ~ '(^|[^[:alpha:]])(кран(ы|а|у|ом|е|ов|ам|ами|ах|дар[[:alpha:]]*)?|кран-балк[[:alpha:]]*|кран-арқалы[[:alpha:]]*|cranes?)(?![[:alpha:]])(?!\s*(жол|rail|runway|path))' and lower(said) !~ '(без|нет|no|without)\M[^.;]{0,30}(кран|crane)|(кран|crane)[[:alpha:]]*[^.;]{0,40}(нет|отсутств|демонтир|разобра|вывез|снят|жоқ|removed|dismantled|missing)' then '{CRANE}'::text[] else '{}' end $$;
