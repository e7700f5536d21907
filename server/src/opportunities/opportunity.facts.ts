import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { RowOf } from '../kernel/entity.ts';
import { localized } from '../kernel/localized.ts';
import { webSource } from '../towns/source.types.ts';
import { OpportunityFact, OpportunityStatusChange } from './opportunity.entity.ts';
import type { FactType, StatusChangeType } from './opportunity.parts.ts';
import { visibleOpportunities } from './opportunity.queries.ts';

const FACT = OpportunityFact.without('id', 'position', 'recordedBy', 'isPublic');
const CHANGE = OpportunityStatusChange.without('id', 'position', 'recordedAt', 'recordedBy', 'supersededAt');

const grouped = <Row extends { opportunityId: string }, View>(
  ids: readonly string[],
  rows: readonly Row[],
  view: (row: Row) => View,
): View[][] => ids.map((id) => rows.filter((row) => row.opportunityId === id).map(view));

export type FactRow = RowOf<typeof FACT>;

/** A claim in the reader's language. */
export const viewFact = (ctx: Context, row: Omit<FactRow, 'opportunityId'>): FactType => ({
  key: row.key,
  number: row.number,
  text: localized(ctx, row.text),
  asOf: row.asOf,
  basis: row.basis,
  code: row.code,
  grade: row.grade,
  recordedAt: row.recordedAt,
  sources: row.sources.map((source) => webSource(ctx, source, row.asOf)),
});

/** A dated state in the reader's language. */
export const viewStatus = (ctx: Context, row: Omit<RowOf<typeof CHANGE>, 'opportunityId'>): StatusChangeType => ({
  status: row.status,
  since: row.since,
  reason: localized(ctx, row.reason),
  reasonCode: row.reasonCode,
  grade: row.grade,
  source: row.source ? webSource(ctx, row.source, row.since) : null,
});

export const factsLoader = (ctx: Context): DataLoader<string, FactType[]> =>
  once(
    ctx,
    'factsLoader',
    () =>
      new DataLoader<string, FactType[]>(async (ids) => {
        const rows = await read<FactRow>(
          ctx,
          sql`select ${FACT.of('f')} from opportunity_fact f where f.opportunity_id in (select o.id from ${visibleOpportunities(ctx)} where o.id = any (${[...ids]}::uuid[]))
      order by f.position`,
        );
        return grouped(ids, rows, (row) => viewFact(ctx, row));
      }),
  );

export const statusLoader = (ctx: Context): DataLoader<string, StatusChangeType[]> =>
  once(
    ctx,
    'statusLoader',
    () =>
      new DataLoader<string, StatusChangeType[]>(async (ids) => {
        const rows = await read<RowOf<typeof CHANGE>>(
          ctx,
          sql`select ${CHANGE.of('c')} from opportunity_status_change c where c.superseded_at is null and c.opportunity_id in (select o.id from ${visibleOpportunities(ctx)} where o.id = any (${[...ids]}::uuid[]))
      order by c.position`,
        );
        return grouped(ids, rows, (row) => viewStatus(ctx, row));
      }),
  );
