import sql, { empty } from 'sql-template-tag';
import type { FindingCode, RowVerdict } from 'shared/registers/findings.ts';
import type { RowOf } from '../kernel/entity.ts';
import { found, notFound } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { seesImports } from '../access/register.policy.ts';
import { RegisterImport, RegisterImportRow } from './import.entity.ts';
import type { ImportRow } from './sheet-kind.ts';

const IMPORT = RegisterImport.all.of('i');

/** A step that has told nothing for so long is no longer being done: its process is gone. */
const STALLED = sql`(i.state in ('READING','CHECKING','APPLYING','UNDOING') and i.updated_at < clock_timestamp() - interval '30 seconds')`;

export interface ShownImport extends ImportRow {
  readonly isStalled: boolean;
}

const MOST_SHOWN = 100;

/** The newest imports of the viewer's organisations. */
export const listImports = (ctx: Context): Promise<ShownImport[]> =>
  read(
    ctx,
    sql`select ${IMPORT}, ${STALLED} as "isStalled" from register_import i where ${seesImports(ctx.actor)}
      order by i.created_at desc, i.id limit ${MOST_SHOWN}`,
  );

/** Errors: NOT_FOUND, also for an import of another organisation. */
export const importById = async (ctx: Context, id: string): Promise<ShownImport> => {
  if (!isUuid(id)) throw notFound();
  const rows = await read<ShownImport>(
    ctx,
    sql`select ${IMPORT}, ${STALLED} as "isStalled" from register_import i where i.id = ${id}::uuid and ${seesImports(ctx.actor)}`,
  );
  return found(rows[0]);
};

/** The same, locked until the end of the caller's transaction. */
export const lockImport = async (ctx: Context, id: string): Promise<ShownImport> => {
  if (!isUuid(id)) throw notFound();
  const rows = await read<ShownImport>(
    ctx,
    sql`select ${IMPORT}, ${STALLED} as "isStalled" from register_import i where i.id = ${id}::uuid and ${seesImports(ctx.actor)} for update`,
  );
  return found(rows[0]);
};

const ROW = RegisterImportRow.pick('number', 'cells', 'isHidden', 'verdict', 'findings', 'changed', 'targetId', 'outcome');
export interface ShownRow extends RowOf<typeof ROW> {
  readonly opportunitySlug: string | null;
}

export interface RowsAsked {
  readonly importId: string;
  readonly verdict: RowVerdict | null;
  readonly finding: FindingCode | null;
  /** Number of the row after which to go on. */
  readonly after: number;
  readonly first: number;
}

/** Rows of an import in the order of the file. Errors: NOT_FOUND. */
export const importRows = async (ctx: Context, asked: RowsAsked): Promise<ShownRow[]> => {
  await importById(ctx, asked.importId);
  const ofVerdict = asked.verdict ? sql` and r.verdict = ${asked.verdict}` : empty;
  const withFinding = asked.finding ? sql` and r.codes @> array[${asked.finding}]` : empty;
  return read<ShownRow>(
    ctx,
    sql`select ${ROW.of('r')}, o.slug as "opportunitySlug" from register_import_row r left join opportunity o on o.id = r.target_id where r.import_id = ${asked.importId}::uuid and r.number > ${asked.after}
      ${ofVerdict} ${withFinding} order by r.number limit ${asked.first}`,
  );
};
