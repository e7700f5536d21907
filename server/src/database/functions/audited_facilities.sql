-- The facilities of audits that the viewer sees, also before they are published: an auditor belongs to no party of the row. Reads under the
-- row security of the system for the length of one query.
create or replace function audited_facilities(audits uuid[])
  returns table(audit_id uuid, slug text, title jsonb, region_id uuid, town_id uuid, lat double precision, lng double precision, idle_since text,
    publication text)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
    seen uuid[] := array(select a.id from facility_audit a where a.id = any (audits)
      and (is_system() or a.auditor_id = any (viewer_organisations()) or a.steward_id = any (viewer_organisations())));
  begin
    perform set_config('qaita.viewer', 'system', true);
    return query select a.id, o.slug, o.title, o.region_id, o.town_id, o.lat, o.lng, o.details ->> 'idleSince', o.publication
      from facility_audit a join opportunity o on o.id = a.opportunity_id where a.id = any (seen);
    perform set_config('qaita.viewer', former_viewer, true);
  end $$;
revoke execute on function audited_facilities(audits uuid[]) from public;
grant execute on function audited_facilities(audits uuid[]) to qaita_app, qaita_system;
