import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { DateBasis, FactKey, OpportunityStatus } from 'shared/opportunities/kinds.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { localized } from '../kernel/localized.ts';
import { webSource } from '../towns/source.types.ts';
import type { FactType, StatusChangeType } from './opportunity.parts.ts';
import { visibleOpportunities } from './opportunity.queries.ts';

interface FactRow {
  readonly opportunityId: string;
  readonly key: FactKey;
  readonly number: number | null;
  readonly text: LocalizedText | null;
  readonly asOf: string | null;
  readonly basis: DateBasis;
  readonly sources: readonly string[];
}

interface ChangeRow {
  readonly opportunityId: string;
  readonly status: OpportunityStatus;
  readonly since: string | null;
  readonly reason: LocalizedText | null;
  readonly source: string | null;
}

const grouped = <Row extends { opportunityId: string }, View>(
  ids: readonly string[],
  rows: readonly Row[],
  view: (row: Row) => View,
): View[][] => ids.map((id) => rows.filter((row) => row.opportunityId === id).map(view));

export const factsLoader = (ctx: Context): DataLoader<string, FactType[]> =>
  once(
    ctx,
    'factsLoader',
    () =>
      new DataLoader<string, FactType[]>(async (ids) => {
        const rows = await read<FactRow>(
          ctx,
          sql`select f.opportunity_id as "opportunityId", f.key, f.number, f.text, f.as_of as "asOf", f.basis, f.sources
      from opportunity_fact f where f.opportunity_id in (select o.id from ${visibleOpportunities(ctx)} where o.id = any (${[...ids]}::uuid[]))
      order by f.position`,
        );
        return grouped(ids, rows, (row) => ({
          key: row.key,
          number: row.number,
          text: localized(ctx, row.text),
          asOf: row.asOf,
          basis: row.basis,
          sources: row.sources.map((source) => webSource(ctx, source, row.asOf)),
        }));
      }),
  );

export const statusLoader = (ctx: Context): DataLoader<string, StatusChangeType[]> =>
  once(
    ctx,
    'statusLoader',
    () =>
      new DataLoader<string, StatusChangeType[]>(async (ids) => {
        const rows = await read<ChangeRow>(
          ctx,
          sql`select c.opportunity_id as "opportunityId", c.status, c.since, c.reason, c.source
      from opportunity_status_change c where c.opportunity_id in (select o.id from ${visibleOpportunities(ctx)} where o.id = any (${[...ids]}::uuid[]))
      order by c.position`,
        );
        return grouped(ids, rows, (row) => ({
          status: row.status,
          since: row.since,
          reason: localized(ctx, row.reason),
          source: row.source ? webSource(ctx, row.source, row.since) : null,
        }));
      }),
  );
