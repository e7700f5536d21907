-- What investors who are willing to be found look for, for the steward of a published opportunity, and nothing about who they are. A
-- project has another handle for each opportunity, so that one cannot be followed from place to place.
create or replace function open_projects(opportunity uuid) returns table(handle uuid, content jsonb)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
    own uuid[] := viewer_organisations();
    is_steward boolean := exists (select from opportunity o where o.id = open_projects.opportunity and o.publication = 'PUBLISHED'
      and o.steward_id = any (own));
  begin
    if not is_steward then return; end if;
    perform set_config('qaita.viewer', 'system', true);
    return query select md5(p.id::text || open_projects.opportunity::text)::uuid, p.content
      from investor_project p where p.is_open and p.organisation_id <> all (own);
    perform set_config('qaita.viewer', former_viewer, true);
  end $$;
revoke execute on function open_projects(uuid) from public;
grant execute on function open_projects(uuid) to qaita_app;
