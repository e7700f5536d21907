-- Looked up by the database itself, never told by the application. Policies call it as an initplan: once for each reference.
create or replace function viewer_organisations() returns uuid[]
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$ begin
    return coalesce((select s.organisations from standing s where s.person_id = viewer_person()), '{}');
  end $$;
revoke execute on function viewer_organisations() from public;
grant execute on function viewer_organisations() to qaita_app, qaita_system;
