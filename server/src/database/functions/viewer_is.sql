create or replace function viewer_is(wanted text[]) returns boolean
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$ begin
    return coalesce((select s.kinds && wanted from standing s where s.person_id = viewer_person()), false);
  end $$;
revoke execute on function viewer_is(wanted text[]) from public;
grant execute on function viewer_is(wanted text[]) to qaita_app, qaita_system;
