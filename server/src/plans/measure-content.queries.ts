import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';

/** A measure as an analyst reads and writes it. */
export interface StoredMeasure {
  readonly id: string;
  readonly slug: string;
  readonly townId: string;
  readonly version: number;
  readonly content: MeasureContent;
}

const MONEY = sql`jsonb_build_object('kind', y.kind, 'moneySource', y.money_source, 'year', y.year, 'amount', y.amount,
  'uncounted', y.uncounted, 'asOf', y.as_of, 'source', y.source)`;

const AMENDMENT = sql`jsonb_build_object('dated', a.dated, 'subject', a.subject, 'beforeTenge', a.before_tenge, 'afterTenge', a.after_tenge,
  'words', a.words, 'document', a.document, 'source', a.source, 'attachmentId', a.attachment_id)`;

const CONTENT = sql`jsonb_build_object('plan', p.slug, 'title', m.title, 'category', m.category, 'delivers', m.delivers, 'quantity', m.quantity,
  'unit', m.unit, 'fromYear', m.from_year, 'toYear', m.to_year, 'status', m.status, 'statusAsOf', m.status_as_of, 'blocker', m.blocker,
  'blockedBy', m.blocked_by, 'owner', m.owner, 'note', m.note,
  'money', coalesce((select jsonb_agg(${MONEY} order by y.position) from measure_money y where y.measure_id = m.id), '[]'),
  'amendments', coalesce((select jsonb_agg(${AMENDMENT} order by a.dated, a.position) from measure_amendment a where a.measure_id = m.id), '[]'),
  'needs', coalesce((select jsonb_agg(n.slug order by d.position) from measure_dependency d join measure n on n.id = d.needs_id
    where d.measure_id = m.id), '[]'))`;

const stored = (condition: Sql): Sql => sql`select m.id, m.slug, m.town_id as "townId", m.version, ${CONTENT} as content
  from measure m left join plan p on p.id = m.plan_id where ${condition}`;

/** The measure of this address as it stands; null when there is none. */
export const storedMeasureBySlug = async (ctx: Context, slug: string): Promise<StoredMeasure | null> =>
  (await read<StoredMeasure>(ctx, stored(sql`m.slug = ${slug}`)))[0] ?? null;

/** The measure of this id as it stands; null when there is none. */
export const storedMeasure = async (ctx: Context, id: string): Promise<StoredMeasure | null> =>
  (await read<StoredMeasure>(ctx, stored(sql`m.id = ${id}::uuid`)))[0] ?? null;

/** The same, locked until the end of the transaction; a row policy shows it only to who may write it now. */
export const lockedMeasure = async (ctx: Context, id: string): Promise<StoredMeasure | null> =>
  (await read<StoredMeasure>(ctx, sql`${stored(sql`m.id = ${id}::uuid`)} for update of m`))[0] ?? null;

/** Measures as they stand, by their ids; those that are not there are missing. */
export const storedMeasures = async (ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, StoredMeasure>> => {
  const rows = await read<StoredMeasure>(ctx, stored(sql`m.id = any (${[...ids]}::uuid[])`));
  return new Map(rows.map((row) => [row.id, row]));
};

/** Measures as they stand, many in one statement. */
export const storedMeasureLoader = (ctx: Context): DataLoader<string, StoredMeasure | null> =>
  once(
    ctx,
    'storedMeasures',
    () =>
      new DataLoader<string, StoredMeasure | null>(async (ids) => {
        const found = await storedMeasures(ctx, ids);
        return ids.map((id) => found.get(id) ?? null);
      }),
  );
