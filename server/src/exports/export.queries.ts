import sql from 'sql-template-tag';
import { publicSnapshot } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import type { Selection } from './export.selection.ts';
import { EXPORTED, POTENTIAL } from './export.view.ts';
import type { ExportRow } from './export.view.ts';

/** Rows fetched at once: a few such pieces wait in the pipeline, all of them in memory. */
const PIECE = 500;

/** The rows of one export: counted and read in one snapshot, so that both always agree. */
export interface OpenExport {
  readonly total: number;
  /** The time of the snapshot. */
  readonly at: Date;
  readonly pieces: AsyncIterable<readonly ExportRow[]>;
  close(): Promise<void>;
}

/** Fewer or more rows than promised are an error, never a shorter file. */
async function* countedOut(
  first: IteratorResult<ExportRow[], void>,
  rest: AsyncIterable<ExportRow[]>,
  total: number,
): AsyncGenerator<readonly ExportRow[]> {
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

const begin = async (snapshot: Snapshot, { count, rows: rowsOf }: Selection): Promise<OpenExport> => {
  const [counted] = await snapshot.run<{ total: number; at: Date }>(sql`select counted.total, now() as at from (${count}) counted`);
  if (!counted) throw new Error('A count answered nothing.');
  const rows = snapshot.pieces<ExportRow>(rowsOf(sql`${EXPORTED.of('o')}, ${POTENTIAL}`), PIECE);
  // The first piece is fetched before anything is sent: an error here can still be answered with a code.
  const first = await rows.next();
  return { ...counted, pieces: countedOut(first, rows, counted.total), close: () => snapshot.close() };
};

/** Opens the rows of a selection; the caller closes them. */
export const openExport = async (ctx: Context, selection: Selection): Promise<OpenExport> => {
  const snapshot = await publicSnapshot(ctx);
  try {
    return await begin(snapshot, selection);
  } catch (error) {
    await snapshot.close();
    throw error;
  }
};
