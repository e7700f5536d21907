import { ME } from './private.ts';
import { text } from './texts.ts';

/** What the overview of facilities and the list of a steward ask for, in narrow tables with indexes that hold all of it. */
export const REGISTERS_TABLES = `
  create table floor.facility as select o.region_id, o.town_id, o.origin, o.status, o.audited_on, o.land_ha, o.power_mva from opportunity o
    where o.publication = 'PUBLISHED' and o.kind = 'FACILITY' and o.origin <> 'DEMO';
  create index on floor.facility (region_id, town_id) include (origin, status, audited_on, land_ha, power_mva);
  create table floor.kept as select o.id, o.steward_id, o.updated_at, case when o.publication = 'WITHDRAWN' then 'WITHDRAWN'
      when o.publication = 'DRAFT' then case when o.audited_on is null then 'REPORTED' else 'AUDITED' end
      when o.status in ('REVIVED', 'OPERATING', 'TAKEN') then 'REVIVED'
      when o.status = 'RESERVED' or exists (select from interest i where i.opportunity_id = o.id and i.state = 'ACCEPTED') then 'RESERVED' else 'PUBLISHED' end as state
    from opportunity o;
  create index on floor.kept (steward_id, state);
  create index on floor.kept (steward_id, updated_at desc, id desc) include (state);`;

const named = (table: string): string => `json_build_object('slug', ${table}.slug, 'name', ${text(`${table}.name`)})`;

const nameOf = (table: string): string => `${table}.name ->> 'ru' collate "ru-x-icu"`;

const COUNTS = `'total', total, 'reported', reported, 'audited', audited, 'overdue', coalesce(l.visits, 0), 'published', published, 'revived', revived, 'idle', idle,
  'idleLandHa', land, 'idleLandKnown', "landKnown", 'idlePowerMva', power, 'idlePowerKnown', "powerKnown"`;

/** Counted in one pass over an index; regions by name, towns by name, the rest of a region last. */
export const OVERVIEW = `
  with counted as (select region_id, town_id, count(*) as total, count(*) filter (where origin = 'PUBLIC_RECORD') as reported, count(audited_on) as audited,
      count(*) filter (where origin = 'REGISTERED') as published, count(*) filter (where status = 'REVIVED') as revived,
      count(*) filter (where i) as idle, round(coalesce(sum(land_ha) filter (where i), 0)::numeric, 3)::double precision as land, count(land_ha) filter (where i) as "landKnown",
      round(coalesce(sum(power_mva) filter (where i), 0)::numeric, 3)::double precision as power, count(power_mva) filter (where i) as "powerKnown"
    from floor.facility cross join lateral (select status in ('IDLE', 'PARTLY_USED', 'UNKNOWN') as i) idle group by 1, 2),
  late as (select o.region_id, o.town_id, count(*) as visits from facility_audit a join opportunity o on o.id = a.opportunity_id
    where a.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and a.due < (now() at time zone 'Asia/Almaty')::date and o.publication = 'PUBLISHED' and o.origin <> 'DEMO' group by 1, 2)
  select json_build_object('data', json_build_object('facilityOverview', coalesce(json_agg(json_build_object(
    'region', ${named('r')}, 'town', case when t.id is not null then ${named('t')} end, ${COUNTS}) order by ${nameOf('r')}, t.id is null, ${nameOf('t')}), '[]')))::text as answer
  from counted c join region r on r.id = c.region_id left join town t on t.id = c.town_id
    left join late l on l.region_id = c.region_id and l.town_id is not distinct from c.town_id`;

const STATES = ['REPORTED', 'AUDITED', 'PUBLISHED', 'RESERVED', 'REVIVED', 'WITHDRAWN'];

const ROW = `'id', o.id, 'slug', o.slug, 'kind', o.kind, 'origin', o.origin, 'state', page.state, 'title', ${text(`coalesce(d.content -> 'title', o.title)`)},
  'isChanged', coalesce(d.version is distinct from d.published_version and d.opportunity_id is not null, false),
  'questions', (select count(*) from opportunity_question q where q.opportunity_id = o.id and q.state = 'OPEN')`;

/** $1 token hash, $2 a state or null: the first fifty of a steward, how many stand in each state, all from indexes. */
export const KEPT = `with ${ME},
  counted as materialized (select k.state, count(*) as n from me join floor.kept k on k.steward_id = any (me.organisations) group by 1),
  page as materialized (select first.* from (select unnest(me.organisations) as id from me) own cross join lateral (
      select k.id, k.state, k.updated_at from floor.kept k where k.steward_id = own.id and ($2::text is null or k.state = $2) order by k.updated_at desc, k.id desc limit 50) first
    order by first.updated_at desc, first.id desc limit 50)
  select json_build_object('data', json_build_object('managedOpportunities', json_build_object(
    'totalCount', (select coalesce(sum(n), 0) from counted where $2::text is null or state = $2),
    'counts', (select json_agg(json_build_object('state', s.state, 'count', coalesce(c.n, 0)) order by s.nth)
      from unnest('{${STATES.join(',')}}'::text[]) with ordinality s (state, nth) left join counted c using (state)),
    'edges', (select coalesce(json_agg(json_build_object('node', json_build_object(${ROW})) order by page.updated_at desc, page.id desc), '[]')
      from page join opportunity o on o.id = page.id left join opportunity_draft d on d.opportunity_id = o.id))))::text as answer`;
