import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { Finding } from 'shared/registers/findings.ts';
import type { RawCell } from 'shared/registers/cells.ts';
import { read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { CheckedEntry, UndoableRow, WritableRow, WrittenRow } from './sheet-kind.ts';

/** Statements about the rows of an import, piece by piece in the order of the file. */

/** Rows taken at once. Their text stays below 128 KiB: V8 keeps longer texts where only a full collection finds them. */
export const PIECE = 50;

interface SourceEntry {
  readonly number: number;
  readonly cells: readonly RawCell[];
  readonly isHidden: boolean;
  readonly merged: readonly number[];
}

export const rowsToCheck = (ctx: Context, id: string, after: number, most: number): Promise<SourceEntry[]> =>
  read(
    ctx,
    sql`select r.number, r.cells, r.is_hidden as "isHidden", r.merged from register_import_row r
      where r.import_id = ${id}::uuid and r.number > ${after} order by r.number limit ${most}`,
  );

/**
 * The part of an import in which a piece stands. Nobody counts the rows of an import that is being read: without this the planner may
 * read the whole import for each piece of it.
 */
const around = (id: string, piece: readonly { readonly number: number }[]): Sql => {
  const numbers = piece.map(({ number }) => number);
  return sql`r.import_id = ${id}::uuid and r.number between ${Math.min(...numbers)} and ${Math.max(...numbers)}`;
};

const codesOf = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ code }) => code))];

export const storeVerdicts = async (ctx: Context, id: string, entries: readonly CheckedEntry[]): Promise<void> => {
  const rows = entries.map((entry) => ({ ...entry, codes: codesOf(entry.findings), target: entry.targetId }));
  await write(
    ctx,
    sql`update register_import_row r set verdict = x.verdict, findings = x.findings, codes = x.codes, entry = x.entry, changed = x.changed,
        target_id = x.target, outcome = null, former = null, left_version = null
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as x (number integer, verdict text, findings jsonb, codes text[], entry jsonb, changed text[], target uuid)
      where ${around(id, rows)} and r.number = x.number`,
  );
};

/** A row of a dry run, whose verdict says whether it is to be written. */
interface VerdictRow extends WritableRow {
  readonly isDue: boolean;
}

/**
 * The next rows of a dry run, those that are not written among them, without what they say: asked for the others alone, PostgreSQL may
 * read all rows to the end of the import for each piece.
 */
export const rowsWithVerdict = (ctx: Context, id: string, after: number, most: number): Promise<VerdictRow[]> =>
  read(
    ctx,
    sql`select r.number, v.due as "isDue", case when v.due then r.entry end as entry, r.target_id as "targetId"
      from register_import_row r cross join lateral (select coalesce(r.verdict in ('NEW','CHANGED'), false) as due) v
      where r.import_id = ${id}::uuid and r.number > ${after} order by r.number limit ${most}`,
  );

export const storeOutcomes = async (ctx: Context, id: string, written: readonly WrittenRow[]): Promise<void> => {
  await write(
    ctx,
    sql`update register_import_row r set outcome = x.outcome, target_id = x."targetId", former = x.former, left_version = x."leftVersion"
      from jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
        as x (number integer, outcome text, "targetId" uuid, former jsonb, "leftVersion" integer)
      where ${around(id, written)} and r.number = x.number`,
  );
};

export const rowsToUndo = (ctx: Context, id: string, after: number, most: number): Promise<UndoableRow[]> =>
  read(
    ctx,
    sql`select r.number, r.outcome, r.target_id as "targetId", r.former, r.left_version as "leftVersion" from register_import_row r
      where r.import_id = ${id}::uuid and r.outcome in ('MADE','CHANGED') and r.number > ${after} order by r.number limit ${most}`,
  );

export const storeUndone = async (ctx: Context, id: string, undone: readonly Pick<WrittenRow, 'number' | 'outcome'>[]): Promise<void> => {
  await write(
    ctx,
    sql`update register_import_row r set outcome = x.outcome from jsonb_to_recordset(${JSON.stringify(undone)}::jsonb)
        as x (number integer, outcome text) where ${around(id, undone)} and r.number = x.number`,
  );
};

/** How many rows have each verdict, finding and outcome, as `counts` of the import. */
export const countRows = async (ctx: Context, id: string): Promise<void> => {
  await write(
    ctx,
    sql`update register_import i set counts = jsonb_build_object(
        'verdicts', (select coalesce(jsonb_object_agg(verdict, n), '{}') from (select verdict, count(*) n from register_import_row
          where import_id = i.id and verdict is not null group by 1) v),
        'findings', (select coalesce(jsonb_object_agg(code, n), '{}') from (select code, count(*) n from register_import_row, unnest(codes) code
          where import_id = i.id group by 1) f),
        'outcomes', (select coalesce(jsonb_object_agg(outcome, n), '{}') from (select outcome, count(*) n from register_import_row
          where import_id = i.id and outcome is not null group by 1) o))
      where i.id = ${id}::uuid`,
  );
};

/** A row of a file as it is stored. */
export interface StorableRow {
  readonly number: number;
  readonly cells: readonly RawCell[];
  readonly isHidden: boolean;
  readonly merged: readonly number[];
}

export const storeRows = async (
  ctx: Context,
  { id, organisationId }: { id: string; organisationId: string },
  rows: readonly StorableRow[],
): Promise<void> => {
  await write(
    ctx,
    sql`insert into register_import_row (import_id, organisation_id, number, cells, is_hidden, merged)
      select ${id}::uuid, ${organisationId}::uuid, x.number, x.cells, x."isHidden", x.merged
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (number integer, cells jsonb, "isHidden" boolean, merged integer[])`,
  );
};
