-- What contradictions are looked for against: the first known day of idleness, the year of the oldest building, and the newest day on which the
-- owner, the power or the structure became other than stated before. For those who see the audit, also before the facility is published. Reads
-- under the row security of the system for the length of one query.
create or replace function audited_facility_context(audit uuid) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
    audited uuid := (select a.opportunity_id from facility_audit a where a.id = audit
      and (is_system() or a.auditor_id = any (viewer_organisations()) or a.steward_id = any (viewer_organisations())));
    context jsonb;
  begin
    perform set_config('qaita.viewer', 'system', true);
    with stated as (
      select case p.kind when 'OWNER' then 'OWNER' when 'UTILITY' then 'POWER' else 'STRUCTURE' end as criterion,
        case p.kind when 'BUILDING' then p.content ->> 'name' else '' end as subject,
        case p.kind when 'OWNER' then jsonb_build_array(p.content -> 'form', p.content -> 'name')
          when 'UTILITY' then p.content -> 'available' else p.content -> 'condition' end as what,
        coalesce(p.as_of, (p.recorded_at at time zone 'Asia/Almaty')::date::text) as day, p.recorded_at, p.superseded_at
      from opportunity_part p where p.opportunity_id = audited
        and (p.kind in ('OWNER', 'BUILDING') or p.kind = 'UTILITY' and p.content ->> 'utility' = 'POWER'))
    select jsonb_build_object(
      'idleSince', (select least(o.details ->> 'idleSince', min(c.since)) from opportunity o
        left join opportunity_status_change c on c.opportunity_id = o.id and c.status = 'IDLE' and c.superseded_at is null
        where o.id = audited group by o.id),
      'builtYear', (select min((p.content ->> 'builtYear')::integer) from opportunity_part p
        where p.opportunity_id = audited and p.kind = 'BUILDING' and p.superseded_at is null),
      'changedOn', (select coalesce(jsonb_object_agg(c.criterion, c.day), '{}') from (
        select n.criterion, max(n.day) as day from stated n where n.superseded_at is null and exists (select 1 from stated f
          where f.criterion = n.criterion and f.subject = n.subject and f.superseded_at <= n.recorded_at and f.what is distinct from n.what)
        group by n.criterion) c)) into context;
    perform set_config('qaita.viewer', former_viewer, true);
    return context;
  end $$;
revoke execute on function audited_facility_context(audit uuid) from public;
grant execute on function audited_facility_context(audit uuid) to qaita_app, qaita_system;
