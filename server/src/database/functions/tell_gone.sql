create or replace function tell_gone() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$ begin
    perform pg_advisory_xact_lock(4021964013);
    insert into opportunity_change (opportunity_id, reason) select id, 'WITHDRAWN' from former where publication = 'PUBLISHED' order by id;
    return null;
  end $$;
revoke execute on function tell_gone() from public;
