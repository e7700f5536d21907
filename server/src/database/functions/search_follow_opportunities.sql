create or replace function search_follow_opportunities() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if exists (select from changed) then perform search_sync(array(select id from changed)); end if;
    return null;
  end $$;
