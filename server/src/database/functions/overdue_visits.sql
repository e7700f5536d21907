-- How many visits of auditors to published facilities are overdue on a day, by region and town: a number for everybody, while the audits themselves are seen by their two
-- sides alone. Reads under the row security of the system for the length of one query.
create or replace function overdue_visits(day date)
  returns table(region_id uuid, town_id uuid, visits integer)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
  begin
    perform set_config('qaita.viewer', 'system', true);
    return query select o.region_id, o.town_id, count(*)::integer from facility_audit a join opportunity o on o.id = a.opportunity_id
      where a.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and a.due < day and o.publication = 'PUBLISHED' and o.origin <> 'DEMO' group by 1, 2;
    perform set_config('qaita.viewer', former_viewer, true);
  end $$;
revoke execute on function overdue_visits(day date) from public;
grant execute on function overdue_visits(day date) to qaita_app, qaita_system, qaita_reader;
