-- After a place is renamed, every row of it is found by the new name.
create or replace function search_follow_names() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    if exists (select from changed) then
      perform search_names();
      if tg_op = 'UPDATE' then perform search_sync(array(select opportunity_id from search_row)); end if;
    end if;
    return null;
  end $$;
