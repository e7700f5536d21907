create or replace function stewards_waited_for() returns table(steward_id uuid, waiting integer, since timestamp with time zone)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare former_viewer text := coalesce(viewer(), '');
  begin
    if not viewer_is('{PLATFORM}') then return; end if;
    perform set_config('qaita.viewer', 'system', true);
    return query select i.steward_id, count(*)::integer, min(i.submitted_at) from interest i
      where i.state in ('SUBMITTED','UNDER_REVIEW','SHORTLISTED') and not organisation_has_people(i.steward_id) group by i.steward_id;
    perform set_config('qaita.viewer', former_viewer, true);
  end $$;
revoke execute on function stewards_waited_for() from public;
grant execute on function stewards_waited_for() to qaita_app;
