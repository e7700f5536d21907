import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { publicSnapshot } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import type { Selection } from './export.selection.ts';
import { EXPORTED, POTENTIAL } from './export.view.ts';
import type { ExportRow } from './export.view.ts';

/** Rows fetched at once: a few such pieces wait in the pipeline, all of them in memory. */
const PIECE = 500;

/** The rows of one export: counted and read in one snapshot, so that both always agree. */
export interface OpenRows<Row> {
  readonly total: number;
  /** The time of the snapshot. */
  readonly at: Date;
  readonly pieces: AsyncIterable<readonly Row[]>;
  close(): Promise<void>;
}
export type OpenExport = OpenRows<ExportRow>;

export interface CountedRows {
  /** Returns `total`. */
  readonly count: Sql;
  readonly rows: Sql;
}

/** Fewer or more rows than promised are an error, never a shorter file. */
async function* countedOut<Row>(
  first: IteratorResult<Row[], void>,
  rest: AsyncIterable<Row[]>,
  total: number,
): AsyncGenerator<readonly Row[]> {
  let given = 0;
  if (!first.done) {
    given += first.value.length;
    yield first.value;
    for await (const piece of rest) {
      given += piece.length;
      yield piece;
    }
  }
  if (given !== total) throw new Error(`An export promised ${total} rows and read ${given}.`);
}

const begin = async <Row extends object>(snapshot: Snapshot, asked: CountedRows): Promise<OpenRows<Row>> => {
  const [counted] = await snapshot.run<{ total: number; at: Date }>(sql`select counted.total, now() as at from (${asked.count}) counted`);
  if (!counted) throw new Error('A count answered nothing.');
  const rows = snapshot.pieces<Row>(asked.rows, PIECE);
  // The first piece is fetched before anything is sent: an error here can still be answered with a code.
  const first = await rows.next();
  return { ...counted, pieces: countedOut(first, rows, counted.total), close: () => snapshot.close() };
};

/** Opens counted rows in a snapshot of public data; the caller closes them. */
export const openRows = async <Row extends object>(ctx: Context, asked: CountedRows): Promise<OpenRows<Row>> => {
  const snapshot = await publicSnapshot(ctx);
  try {
    return await begin<Row>(snapshot, asked);
  } catch (error) {
    await snapshot.close();
    throw error;
  }
};

/** Opens the rows of a selection; the caller closes them. */
export const openExport = (ctx: Context, { count, rows }: Selection): Promise<OpenExport> =>
  openRows<ExportRow>(ctx, { count, rows: rows(sql`${EXPORTED.of('o')}, ${POTENTIAL}`) });
