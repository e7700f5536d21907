/**
 * The migration of the search was rewritten after it had been merged, and later migrations cannot run on its former result. The
 * read model of such a database is dropped, so that the migration and the one that extends it run again; everything in it is
 * derived from the published rows. Does nothing in any other database.
 */
export const FORGET_FORMER_SEARCH = `do $$ declare drops text[]; step text; begin
  if to_regclass('public.search_row') is null or to_regprocedure('public.search_sound(text)') is not null then return; end if;
  drops := array(select format('drop %s if exists public.%I cascade', case relkind when 'v' then 'view' else 'table' end, relname) from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and relname ~ '^search_');
  drops := drops || array(select format('drop routine if exists public.%I(%s) cascade', proname, pg_get_function_identity_arguments(oid)) from pg_proc
    where pronamespace = 'public'::regnamespace and proname ~ '^search_');
  foreach step in array drops loop execute step; end loop;
  drop collation if exists names_ru, names_kk, names_en;
  -- Dropped by that migration at its end.
  alter table opportunity add search_vector tsvector, add search_text text;
  delete from migration where name in ('Search1764115200002', 'Lists1764460800013');
end $$`;
