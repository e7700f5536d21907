-- How many expressions of interest are open in each published opportunity: everybody may know. What they ask for together is for the steward to
-- the unit; for others it is told from five investors up who state it, in two significant digits, so that nobody can be found out by subtraction.
create or replace function interest_counted(opportunities uuid[])
  returns table(opportunity_id uuid, interests integer, jobs bigint, investment bigint, power_mva numeric, is_exact boolean)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    former_viewer text := coalesce(viewer(), '');
    own uuid[] := viewer_organisations();
  begin
    perform set_config('qaita.viewer', 'system', true);
    return query
      select s.id, s.interests, s.jobs::bigint, s.investment::bigint, s.power, s.is_own
      from (
        select o.id, count(*)::integer as interests, o.steward_id = any (own) as is_own,
          told_of_many(sum(f.jobs), count(f.jobs), o.steward_id = any (own)) as jobs,
          told_of_many(sum(f.investment), count(f.investment), o.steward_id = any (own)) as investment,
          told_of_many(sum(f.power), count(f.power), o.steward_id = any (own)) as power
        from interest i join opportunity o on o.id = i.opportunity_id
          cross join lateral (select (i.fields ->> 'permanentJobs')::numeric as jobs, (i.fields ->> 'powerMva')::numeric as power,
            case when i.fields ->> 'currency' = 'KZT' then (i.fields ->> 'investment')::numeric end as investment) f
        where i.opportunity_id = any (opportunities) and o.publication = 'PUBLISHED'
          and i.state in ('SUBMITTED', 'UNDER_REVIEW', 'INFORMATION_REQUESTED', 'SHORTLISTED')
        group by o.id) s;
    perform set_config('qaita.viewer', former_viewer, true);
  end $$;
revoke execute on function interest_counted(uuid[]) from public;
grant execute on function interest_counted(uuid[]) to qaita_app, qaita_reader;
