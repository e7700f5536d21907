import sql, { join } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { SHOWN_STATES } from 'shared/opportunities/state.ts';
import type { ShownState } from 'shared/opportunities/state.ts';
import { organisationsOf } from '../access/actor.ts';
import { listScope, readCursor, writeCursor } from '../kernel/cursor.ts';
import { localizedName } from '../kernel/localized.ts';
import { pageSize, toPage } from '../kernel/paging.ts';
import type { Page } from '../kernel/paging.ts';
import { personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { STEWARD_COLUMNS } from './content.queries.ts';
import type { StewardRow } from './content.queries.ts';
import type { ManagedOpportunityType } from './managed.types.ts';

/** The state that the row `o` alone tells. */
const OWN_STATE: Sql = sql`case when o.publication = 'WITHDRAWN' then 'WITHDRAWN'
  when o.publication = 'DRAFT' then case when o.audited_on is null then 'REPORTED' else 'AUDITED' end
  when o.status in ('REVIVED', 'OPERATING', 'TAKEN') then 'REVIVED'
  when o.status = 'RESERVED' then 'RESERVED' else 'PUBLISHED' end`;

const IS_ACCEPTED: Sql = sql`exists (select from interest i where i.opportunity_id = o.id and i.state = 'ACCEPTED')`;

/** `shownState` of shared/src/opportunities/state.cases.ts in SQL, for the table `o`; a test compares the two. */
const STATE: Sql = sql`case ${OWN_STATE} when 'PUBLISHED' then case when ${IS_ACCEPTED} then 'RESERVED' else 'PUBLISHED' end else ${OWN_STATE} end`;

const stewards = (ctx: Context): string[] => organisationsOf(ctx.actor, 'SPK', 'ZONE_COMPANY');

/** The rows that the viewer's organisations keep. */
const kept = (ctx: Context): Sql => sql`o.steward_id = any (${stewards(ctx)}::uuid[])`;

interface ManagedRow extends StewardRow {
  readonly state: ShownState;
  readonly draftTitle: LocalizedText | null;
  readonly questions: number;
  readonly isChanged: boolean;
  readonly changedAt: string;
}

const COLUMNS = sql`${STEWARD_COLUMNS}, ${STATE} as state, d.content -> 'title' as "draftTitle",
  (select count(*)::int from opportunity_question q where q.opportunity_id = o.id and q.state = 'OPEN') as questions,
  coalesce(d.version is distinct from d.published_version and d.opportunity_id is not null, false) as "isChanged", o.updated_at::text as "changedAt"`;
const ROWS = sql`opportunity o left join opportunity_draft d on d.opportunity_id = o.id`;

const toManaged = (ctx: Context, row: ManagedRow): ManagedOpportunityType => ({
  id: row.id,
  slug: row.slug,
  kind: row.kind,
  origin: row.origin,
  state: row.state,
  title: localizedName(ctx, row.draftTitle ?? row.title),
  questions: row.questions,
  isChanged: row.isChanged,
  updatedAt: row.updatedAt,
  endedOn: row.endedOn,
  row,
});

/** One row of the viewer's organisation by its address; null for any other. */
export const managedOpportunity = async (ctx: Context, slug: string): Promise<ManagedOpportunityType | null> => {
  const rows = await read<ManagedRow>(ctx, sql`select ${COLUMNS} from ${ROWS} where ${kept(ctx)} and o.slug = ${slug}`);
  return rows[0] ? toManaged(ctx, rows[0]) : null;
};

/** The row after a change. */
export const managedAgain = async (ctx: Context, { slug }: StewardRow): Promise<ManagedOpportunityType> => {
  const managed = await managedOpportunity(ctx, slug);
  if (!managed) throw new Error('A row that was just changed is gone.');
  return managed;
};

export interface ManagedListArgs {
  readonly state?: ShownState | null;
  readonly kind?: OpportunityKind | null;
  readonly words?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

export interface ManagedPage extends Page<ManagedOpportunityType> {
  readonly totalCount: number;
  readonly counts: readonly { readonly state: ShownState; readonly count: number }[];
}

/** Words stand for themselves: signs of a pattern are taken literally. */
const pattern = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

const chosen = ({ kind, words }: ManagedListArgs): Sql =>
  join(
    [
      sql`true`,
      ...(kind ? [sql`o.kind = ${kind}`] : []),
      ...(words ? [sql`concat_ws(' ', o.title::text, d.content ->> 'title', o.slug) ilike ${pattern(words)}`] : []),
    ],
    ' and ',
  );

interface StateCount {
  readonly state: ShownState;
  readonly count: number;
}

/**
 * How many rows stand in each state. A register may have a hundred thousand: they are counted in an index (`opportunity_counted`) by
 * what each tells of itself, and the few that somebody has been promised are moved from one state to the other afterwards.
 */
const countStates = (ctx: Context, args: ManagedListArgs): Promise<StateCount[]> =>
  read(
    ctx,
    // Each steward's rows are grouped in the order of the index; by anything else PostgreSQL would sort all of them.
    sql`with own as (select ${OWN_STATE} as state, o.count from (
          select g.publication, g.status, a.audited_on, a.count from unnest(${stewards(ctx)}::uuid[]) s
            cross join lateral (select o.publication, o.status, count(*) filter (where o.audited_on is null)::int as unaudited, count(o.audited_on)::int as audited
              from ${args.words ? ROWS : sql`opportunity o`} where o.steward_id = s and ${chosen(args)} group by o.publication, o.status) g
            cross join lateral (values (null, g.unaudited), (date 'epoch', g.audited)) a (audited_on, count)) o),
      accepted as (select count(*)::int as count from ${ROWS} where o.id in (select i.opportunity_id from interest i
          where i.state = 'ACCEPTED' and i.steward_id = any (${stewards(ctx)}::uuid[]))
        and ${kept(ctx)} and ${chosen(args)} and ${OWN_STATE} = 'PUBLISHED')
      select state, sum(count)::int as count from (
        select state, count from own union all select m.state, m.sign * a.count from accepted a cross join (values ('PUBLISHED', -1), ('RESERVED', 1)) m (state, sign)) s
      group by 1`,
  );

/** Rows of the viewer's organisation, the latest change first, and how many stand in each state. */
export const managedOpportunities = async (ctx: Context, args: ManagedListArgs): Promise<ManagedPage> => {
  const size = pageSize(args.first);
  const scope = listScope('managed', personOf(ctx).id, args.state ?? null, args.kind ?? null, args.words ?? null);
  const [at, id] = args.after ? readCursor(ctx.secrets.cursorKey, scope, args.after) : [];
  const beyond = args.after ? sql`(o.updated_at, o.id) < (${at}::timestamptz, ${id}::uuid)` : sql`true`;
  const inState = args.state ? sql`${STATE} = ${args.state}` : sql`true`;
  const [counted, rows] = await Promise.all([
    countStates(ctx, args),
    // The newest of each organisation, which an index has in this order.
    read<ManagedRow>(
      ctx,
      sql`select o.* from unnest(${stewards(ctx)}::uuid[]) s cross join lateral (
          select ${COLUMNS} from ${ROWS} where o.steward_id = s and ${chosen(args)} and ${inState} and ${beyond}
          order by o.updated_at desc, o.id desc limit ${size + 1}) o
        order by o."updatedAt" desc, o.id desc limit ${size + 1}`,
    ),
  ]);
  const countOf = new Map(counted.map(({ state, count }) => [state, count]));
  const counts = SHOWN_STATES.map((state) => ({ state, count: countOf.get(state) ?? 0 }));
  const page = toPage(rows, {
    size,
    hasPrevious: Boolean(args.after),
    node: (row) => toManaged(ctx, row),
    cursor: (row) => writeCursor(ctx.secrets.cursorKey, scope, [row.changedAt, row.id]),
  });
  const total = counts.reduce((sum, { state, count }) => sum + (!args.state || args.state === state ? count : 0), 0);
  return { ...page, counts, totalCount: total };
};
