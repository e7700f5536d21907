create or replace function organisations_with_people(bodies uuid[]) returns setof uuid
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
    peopled uuid[];
  begin
    perform set_config('qaita.viewer', 'system', true);
    select array_agg(distinct b) into peopled from unnest(bodies) b where organisation_has_people(b);
    perform set_config('qaita.viewer', former_viewer, true);
    return query select unnest(peopled);
  end $$;
revoke execute on function organisations_with_people(bodies uuid[]) from public;
grant execute on function organisations_with_people(bodies uuid[]) to qaita_app, qaita_reader, qaita_system;
