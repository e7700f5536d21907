-- Invites the open project behind a handle to a published opportunity of the viewer's organisation; null where there is none. The second
-- invitation is the first one.
create or replace function invite_project(opportunity uuid, handle uuid) returns uuid
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
    own uuid[] := viewer_organisations();
    is_steward boolean := exists (select from opportunity o where o.id = invite_project.opportunity and o.publication = 'PUBLISHED'
      and o.steward_id = any (own));
    invitation uuid;
  begin
    if not is_steward then return null; end if;
    perform set_config('qaita.viewer', 'system', true);
    insert into match_invitation (opportunity_id, project_id, investor_id, handle)
      select invite_project.opportunity, p.id, p.organisation_id, invite_project.handle from investor_project p
      where p.is_open and p.organisation_id <> all (own)
        and md5(p.id::text || invite_project.opportunity::text)::uuid = invite_project.handle
      on conflict do nothing;
    select i.id into invitation from match_invitation i
      where i.opportunity_id = invite_project.opportunity and i.handle = invite_project.handle;
    perform set_config('qaita.viewer', former_viewer, true);
    return invitation;
  end $$;
revoke execute on function invite_project(uuid, uuid) from public;
grant execute on function invite_project(uuid, uuid) to qaita_app;
