import sql, { empty } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { AuditAnswers } from 'shared/audits/answers.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import { OPEN_STATUSES } from 'shared/opportunities/kinds.ts';
import { NETWORK_CATEGORIES } from 'shared/second-life/needs.ts';
import { isFull } from '../access/actor.ts';
import { PUBLISHED } from '../access/opportunity.policy.ts';
import type { RowOf } from '../kernel/entity.ts';
import { Opportunity } from '../opportunities/opportunity.entity.ts';
import { visibleOpportunities } from '../opportunities/opportunity.queries.ts';
import type { MeasureRow } from '../plans/measures.queries.ts';
import { SHOWN_MEASURE } from '../plans/measures.queries.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { OpportunityMeasure } from './link.entity.ts';

/** More measures, or more opportunities, than this are asked for by town. */
export const MOST_OF_CHAIN = 2_000;

const PLACE = Opportunity.pick(
  'id',
  'slug',
  'title',
  'kind',
  'status',
  'origin',
  'townId',
  'industrialZoneId',
  'stewardId',
  'permanentJobs',
  'powerMva',
  'utilitiesPresent',
  'utilitiesAbsent',
  'promisingFor',
);

interface Beside {
  /** Of the newest approved audit that the viewer may see, if there is one. */
  readonly audit: { readonly answers: AuditAnswers; readonly approvedOn: string } | null;
  readonly interest: {
    readonly interests: number;
    readonly jobs: number | null;
    readonly investment: number | null;
    readonly power_mva: number | null;
    readonly is_exact: boolean;
  } | null;
}

export type PlaceRow = Omit<RowOf<typeof PLACE>, 'promisingFor'> & Beside & { readonly promisingFor: readonly (Reuse | 'NONE')[] };
export type ChainMeasureRow = MeasureRow & { readonly viewerPlans: boolean };

const LINK = OpportunityMeasure.without('endedAt', 'endedWords', 'recordedAt');
export type LinkRow = Omit<RowOf<typeof LINK>, never> & {
  /** An instant as JSON writes it. */
  readonly recordedAt: string;
  readonly measure: string;
  readonly opportunity: string;
  readonly isDemo: boolean;
};

export interface ChainRows {
  readonly measures: readonly ChainMeasureRow[];
  readonly places: readonly PlaceRow[];
  readonly links: readonly LinkRow[];
}

/** What the chain is about: places by their ids; null: all. */
interface ChainScope {
  readonly townIds: readonly string[] | null;
  /** Only this opportunity and this measure, with what is between them. */
  readonly pair?: { readonly opportunityId: string; readonly measureId: string };
}

const inTowns = (column: Sql, { townIds }: ChainScope): Sql =>
  townIds === null ? sql`true` : sql`${column} = any (${[...townIds]}::uuid[])`;

const CURRENT = sql`opportunity_measure l join measure lm on lm.id = l.measure_id join place p on p.id = l.opportunity_id where l.ended_at is null`;

const placesOf = (ctx: Context, scope: ChainScope): Sql => sql`
  select o.* from ${visibleOpportunities(ctx)} where ${PUBLISHED} and o.status = any (${[...OPEN_STATUSES]}::text[]) and (${inTowns(sql`o.town_id`, scope)}
      or exists (select from opportunity_measure l join measure m on m.id = l.measure_id where l.opportunity_id = o.id and l.ended_at is null and ${inTowns(sql`m.town_id`, scope)}))
    ${scope.pair ? sql`and o.id = ${scope.pair.opportunityId}::uuid` : empty}
  order by o.slug limit ${MOST_OF_CHAIN + 1}`;

const measuresOf = (scope: ChainScope): Sql => sql`
  select m.* from measure m where (${inTowns(sql`m.town_id`, scope)} and m.category = any (${NETWORK_CATEGORIES}::text[]) and m.status <> 'DONE'
      or m.id in (select l.measure_id from ${CURRENT}))
    ${scope.pair ? sql`and m.id = ${scope.pair.measureId}::uuid` : empty}
  order by coalesce(m.gap, m.planned, 0) desc, m.slug limit ${MOST_OF_CHAIN + 1}`;

/** Everything that a chain is made of, in one statement, however long it is. */
export const chainRows = async (ctx: Context, scope: ChainScope): Promise<ChainRows> => {
  const plansFor = isFull(ctx.actor) ? sql`viewer_plans_for(m.town_id)` : sql`false`;
  const [rows] = await read<ChainRows>(
    ctx,
    sql`with place as materialized (${placesOf(ctx, scope)}), work as materialized (${measuresOf(scope)}),
        asked as materialized (select * from interest_counted(array(select p.id from place p)))
      select (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (select ${SHOWN_MEASURE.of('m')}, ${plansFor} as "viewerPlans" from work m) x) as measures,
        (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (select ${PLACE.of('o')},
            (select to_jsonb(i) from asked i where i.opportunity_id = o.id) as interest,
            (select jsonb_build_object('answers', a.answers, 'approvedOn', (a.approved_at at time zone 'Asia/Almaty')::date) from facility_audit a
              where a.opportunity_id = o.id and a.state = 'APPROVED' order by a.approved_at desc limit 1) as audit
          from place o) x) as places,
        (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (select ${LINK.of('l')}, l.recorded_at as "recordedAt", lm.slug as measure, p.slug as opportunity,
            p.origin = 'DEMO' as "isDemo" from ${CURRENT} order by l.recorded_at, l.id) x) as links`,
  );
  if (!rows) throw new Error('A chain always has a row.');
  return rows;
};
