import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import type { RowOf } from '../kernel/entity.ts';
import { once, readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { MeasureAmendment, MeasureMoney, MeasureRevision, MeasureStatusChange } from './plan.entity.ts';
import { SHOWN_MEASURE } from './measures.queries.ts';
import type { MeasureRow } from './measures.queries.ts';

const MONEY = MeasureMoney.without('id', 'measureId', 'position');
const AMENDMENT = MeasureAmendment.without('id', 'measureId', 'position');
const REVISION = MeasureRevision.without('id', 'measureId', 'proposalId');
export type RevisionRow = RowOf<typeof REVISION>;
const CHANGE = MeasureStatusChange.without('measureId', 'position');

/** What hangs on a measure. */
export interface MeasureParts {
  readonly money: readonly RowOf<typeof MONEY>[];
  readonly amendments: readonly RowOf<typeof AMENDMENT>[];
  readonly history: readonly RowOf<typeof CHANGE>[];
}

/** The columns of `MeasureParts` of a measure `m`. */
export const MEASURE_PARTS = sql`coalesce((select jsonb_agg(${MONEY.json('y')} order by y.position) from measure_money y where y.measure_id = m.id), '[]') as money,
  coalesce((select jsonb_agg(${AMENDMENT.json('a')} order by a.dated, a.position) from measure_amendment a where a.measure_id = m.id), '[]') as amendments,
  coalesce((select jsonb_agg(${CHANGE.json('h')} order by h.position) from measure_status_change h where h.measure_id = m.id), '[]') as history`;

const NOTHING: MeasureParts = { money: [], amendments: [], history: [] };

/** The parts of many measures in one statement. */
export const partsLoader = (ctx: Context): DataLoader<string, MeasureParts> =>
  once(
    ctx,
    'measureParts',
    () =>
      new DataLoader<string, MeasureParts>(async (ids) => {
        const rows = await readPublic<MeasureParts & { readonly id: string }>(
          ctx,
          sql`select m.id, ${MEASURE_PARTS}
            from measure m where m.id = any (${[...ids]}::uuid[])`,
        );
        const found = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => found.get(id) ?? NOTHING);
      }),
  );

/** What approvals have changed, newest first; many measures in one statement. */
export const revisionsLoader = (ctx: Context): DataLoader<string, RevisionRow[]> =>
  once(
    ctx,
    'measureRevisions',
    () =>
      new DataLoader<string, RevisionRow[]>(async (ids) => {
        const rows = await readPublic<RevisionRow & { readonly ofId: string }>(
          ctx,
          sql`select r.measure_id as "ofId", ${REVISION.of('r')} from measure_revision r
            where r.measure_id = any (${[...ids]}::uuid[]) order by r.version desc`,
        );
        return ids.map((id) => rows.filter((row) => row.ofId === id));
      }),
  );

export interface Neighbours {
  readonly needs: readonly MeasureRow[];
  readonly neededBy: readonly MeasureRow[];
}

/** The measures that a measure needs first, and those that wait for it. */
export const neighboursLoader = (ctx: Context): DataLoader<string, Neighbours> =>
  once(
    ctx,
    'measureNeighbours',
    () =>
      new DataLoader<string, Neighbours>(async (ids) => {
        const rows = await readPublic<MeasureRow & { readonly ofId: string; readonly isNeeded: boolean }>(
          ctx,
          sql`select d.of_id as "ofId", d.is_needed as "isNeeded", ${SHOWN_MEASURE.of('m')} from (
              select measure_id as of_id, needs_id as id, true as is_needed from measure_dependency where measure_id = any (${[...ids]}::uuid[])
              union all select needs_id, measure_id, false from measure_dependency where needs_id = any (${[...ids]}::uuid[])) d
            join measure m on m.id = d.id order by m.slug`,
        );
        return ids.map((id) => {
          const own = rows.filter((row) => row.ofId === id);
          return { needs: own.filter((row) => row.isNeeded), neededBy: own.filter((row) => !row.isNeeded) };
        });
      }),
  );
