-- The number of people who watch a zone, for its managers, but not who they are. Names the system as viewer for one query.
create or replace function zone_watchers(zone uuid) returns integer
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
    is_manager boolean := exists (select 1 from special_zone z where z.id = zone and z.company_id = any (viewer_organisations()));
    watchers integer;
  begin
    if not is_manager then return null; end if;
    perform set_config('qaita.viewer', 'system', true);
    select count(distinct person_id) into watchers from watch where subject_kind = 'ZONE' and subject_id = zone;
    perform set_config('qaita.viewer', former_viewer, true);
    return watchers;
  end $$;
revoke execute on function zone_watchers(zone uuid) from public;
grant execute on function zone_watchers(zone uuid) to qaita_app;
