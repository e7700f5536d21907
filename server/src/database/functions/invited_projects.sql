-- Which open projects were invited to an opportunity, and who those are that have accepted: for its steward, who reads no row of
-- invitations. Of an investor who has not answered, or declined, nothing is told but the handle.
create or replace function invited_projects(opportunity uuid) returns table(handle uuid, state text, name jsonb)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
    is_steward boolean := viewer_keeps(invited_projects.opportunity);
  begin
    if not is_steward then return; end if;
    perform set_config('qaita.viewer', 'system', true);
    return query select i.handle, i.state, case when i.state = 'ACCEPTED' then n.name end
      from match_invitation i join organisation n on n.id = i.investor_id where i.opportunity_id = invited_projects.opportunity;
    perform set_config('qaita.viewer', former_viewer, true);
  end $$;
revoke execute on function invited_projects(uuid) from public;
grant execute on function invited_projects(uuid) to qaita_app;
