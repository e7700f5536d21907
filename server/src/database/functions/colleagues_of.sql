-- Names of the people of an organisation, for those who belong to it: a row of a person is seen by nobody else.
create or replace function colleagues_of(body uuid) returns table (id uuid, name text)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
    own uuid[] := viewer_organisations();
  begin
    perform set_config('qaita.viewer', 'system', true);
    return query select p.id, p.name from membership m join person p on p.id = m.person_id
      where m.organisation_id = body and p.status = 'ACTIVE' and body = any (own)
      order by p.name, p.id;
    perform set_config('qaita.viewer', former_viewer, true);
  end $$;
revoke execute on function colleagues_of(body uuid) from public;
grant execute on function colleagues_of(body uuid) to qaita_app, qaita_system;
