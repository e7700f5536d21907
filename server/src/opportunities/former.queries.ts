import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { RowOf } from '../kernel/entity.ts';
import { OpportunityPart, OpportunityStatusChange } from './opportunity.entity.ts';
import { viewStatus } from './opportunity.facts.ts';
import { visibleOpportunities } from './opportunity.queries.ts';
import type { FormerDetailsType } from './former.types.ts';
import { toParts } from './part.queries.ts';

const PART = OpportunityPart.pick('opportunityId', 'kind', 'content', 'grade', 'source', 'asOf');
const CHANGE = OpportunityStatusChange.pick('opportunityId', 'status', 'since', 'reason', 'reasonCode', 'grade', 'source');

/** Of one opportunity, the newest ones. */
const MOST_SHOWN = 200;

interface Ended {
  /** When it was replaced or taken out. */
  readonly until: Date;
}
type PartRow = RowOf<typeof PART> & Ended;
type ChangeRow = RowOf<typeof CHANGE> & Ended;

/** One publishing replaces everything at the same moment. */
const byMoment = (ctx: Context, parts: readonly PartRow[], changes: readonly ChangeRow[]): FormerDetailsType[] => {
  const at = (row: Ended): number => row.until.getTime();
  const moments = [...new Set([...parts, ...changes].map(at))].toSorted((one, other) => other - one);
  return moments.map((moment) => ({
    until: new Date(moment),
    details: toParts(parts.filter((row) => at(row) === moment)),
    statuses: changes.filter((row) => at(row) === moment).map((row) => viewStatus(ctx, row)),
  }));
};

/** What stood in the details and the history of states of several opportunities and was replaced, newest first; by the rows' own policies. */
export const formerLoader = (ctx: Context): DataLoader<string, FormerDetailsType[]> =>
  once(
    ctx,
    'formerLoader',
    () =>
      new DataLoader<string, FormerDetailsType[]>(async (ids) => {
        const visible = sql`select o.id from ${visibleOpportunities(ctx)} where o.id = any (${[...ids]}::uuid[])`;
        const parts = await read<PartRow>(
          ctx,
          sql`select ${PART.of('p')}, p.superseded_at as until from (select q.*, row_number() over (partition by q.opportunity_id order by q.superseded_at desc, q.id) as nth
              from opportunity_part q where q.superseded_at is not null and q.opportunity_id in (${visible})) p
            where p.nth <= ${MOST_SHOWN} order by p.kind, p.position`,
        );
        const changes = await read<ChangeRow>(
          ctx,
          sql`select ${CHANGE.of('c')}, c.superseded_at as until from (select q.*, row_number() over (partition by q.opportunity_id order by q.superseded_at desc, q.id) as nth
              from opportunity_status_change q where q.superseded_at is not null and q.opportunity_id in (${visible})) c
            where c.nth <= ${MOST_SHOWN} order by c.position`,
        );
        const of = <Row extends { opportunityId: string }>(rows: readonly Row[], id: string) =>
          rows.filter((row) => row.opportunityId === id);
        return ids.map((id) => byMoment(ctx, of(parts, id), of(changes, id)));
      }),
  );
