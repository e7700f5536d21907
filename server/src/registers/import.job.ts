import sql from 'sql-template-tag';
import { isRowError } from 'shared/registers/findings.ts';
import type { Finding, ImportState, RowOutcome } from 'shared/registers/findings.ts';
import { readRow } from 'shared/registers/sheet.ts';
import type { SheetColumn } from 'shared/registers/sheet.ts';
import { withThriftyHeap } from './thrifty-heap.ts';
import { read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { Progress, Stopped } from './import.progress.ts';
import { importById, lockImport } from './import.queries.ts';
import { countRows, PIECE, rowsToCheck, rowsToUndo, rowsWithVerdict, storeOutcomes, storeUndone, storeVerdicts } from './import.steps.ts';
import type { ImportRow, ReadEntry, SheetKind } from './sheet-kind.ts';
import { sheetKind } from './sheet-kinds.ts';

/** Rows of one state that a step takes, piece by piece, until there are none. */
async function* pieces<Row extends { readonly number: number }>(next: (after: number) => Promise<Row[]>): AsyncGenerator<Row[]> {
  for (let after = 0; ;) {
    const rows = await next(after);
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.number ?? after;
  }
}

const noteRow = (cells: { readonly isHidden: boolean; readonly merged: readonly number[] }, headings: ImportRow['headings']): Finding[] => [
  ...(cells.isHidden ? [{ code: 'HIDDEN_ROW', column: null, suggestion: null } as const] : []),
  ...headings
    .filter(({ index, column }) => column !== null && cells.merged.includes(index))
    .map(({ column }) => ({ code: 'MERGED_CELL', column, suggestion: null }) as const),
];

type StoredRow = Awaited<ReturnType<typeof rowsToCheck>>[number];

const readEntry = (row: StoredRow, job: ImportRow, columns: ReadonlyMap<string, SheetColumn>): ReadEntry => {
  const { values, findings } = readRow(row.cells, job.headings, columns, job.locale);
  // A cell that cannot be read is left out where the person has said so: what was an error is then only told.
  const kept = job.skipsUnreadable ? findings.filter(({ code }) => !isRowError(code)) : findings;
  return { number: row.number, cells: row.cells, values, findings: [...noteRow(row, job.headings), ...kept] };
};

/** Reads every row by the mapping and compares it with the register; the verdicts stay beside the rows. */
const check = async (ctx: Context, job: ImportRow, kind: SheetKind): Promise<void> => {
  const progress = new Progress(ctx, job.id);
  const columns = new Map(kind.columns.map((column) => [column.key, column]));
  const checker = await kind.openCheck(ctx, job, () => progress.tell(0));
  let done = 0;
  for await (const rows of pieces((after) => rowsToCheck(ctx, job.id, after, PIECE))) {
    const entries = rows.map((row) => readEntry(row, job, columns));
    await storeVerdicts(ctx, job.id, await checker.check(ctx, entries));
    await progress.tell((done += rows.length));
  }
  await countRows(ctx, job.id);
};

/** Writes all rows that are new or changed, in one transaction: stopped or broken off, it leaves nothing. */
const apply = async (outer: Context, job: ImportRow, kind: SheetKind): Promise<void> => {
  const progress = new Progress(outer, job.id);
  await transact(outer, async (ctx) => {
    await holdAlone(ctx, job.id);
    let done = 0;
    for await (const rows of pieces((after) => rowsWithVerdict(ctx, job.id, after, PIECE))) {
      const due = rows.filter(({ isDue }) => isDue);
      if (due.length > 0) await storeOutcomes(ctx, job.id, await kind.write(ctx, job, due));
      await progress.tell((done += due.length));
    }
    await countRows(ctx, job.id);
    await emit(ctx, 'register.imported', job.id, { payload: { rows: done, digest: job.fileDigest } });
    await finish(ctx, job, 'APPLIED');
  });
};

/** Takes back what the import wrote, but for what somebody has changed since; in one transaction. */
const undo = async (outer: Context, job: ImportRow, kind: SheetKind): Promise<void> => {
  const progress = new Progress(outer, job.id);
  await transact(outer, async (ctx) => {
    await holdAlone(ctx, job.id);
    const outcomes: Record<string, number> = {};
    let done = 0;
    for await (const rows of pieces((after) => rowsToUndo(ctx, job.id, after, PIECE))) {
      const undone = await kind.undo(ctx, rows);
      for (const { outcome } of undone) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      await storeUndone(ctx, job.id, undone);
      await progress.tell((done += rows.length));
    }
    await countRows(ctx, job.id);
    const kept: RowOutcome = 'KEPT';
    await emit(ctx, 'register.import_undone', job.id, { payload: { rows: done, kept: outcomes[kept] ?? 0 } });
    await finish(ctx, job, 'UNDONE');
  });
};

/** Two jobs of one import never write at the same time; the second finds it done. */
const holdAlone = async (ctx: Context, id: string): Promise<void> => {
  await read(ctx, sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`);
};

const finish = async (ctx: Context, job: ImportRow, state: ImportState): Promise<void> => {
  const current = await lockImport(ctx, job.id);
  if (current.isStopping) throw new Stopped();
  if (current.state !== job.state) throw new Done();
  await write(
    ctx,
    sql`update register_import set state = ${state}, problem = null, done = total, version = version + 1, updated_at = now(),
        applied_at = case when ${state} = 'APPLIED' then now() else applied_at end, undone_at = case when ${state} = 'UNDONE' then now() end
      where id = ${job.id}::uuid`,
  );
};

/** Another job has done the step meanwhile: this one leaves nothing. */
class Done extends Error {}

type RunningState = 'CHECKING' | 'APPLYING' | 'UNDOING';

const STEPS: Record<
  RunningState,
  { readonly run: (ctx: Context, job: ImportRow, kind: SheetKind) => Promise<void>; readonly back: ImportState }
> = {
  CHECKING: {
    run: async (ctx, job, kind) => {
      await check(ctx, job, kind);
      await transact(ctx, (ctx) => finish(ctx, job, 'CHECKED'));
    },
    back: 'READ',
  },
  APPLYING: { run: apply, back: 'CHECKED' },
  UNDOING: { run: undo, back: 'APPLIED' },
};

const isRunning = (state: ImportState): state is RunningState => state in STEPS;

const goBack = async (ctx: Context, job: ImportRow, back: ImportState, problem: 'STOPPED' | 'FAILED'): Promise<void> => {
  await write(
    ctx,
    sql`update register_import set state = ${back}, problem = ${problem}, is_stopping = false, done = 0, version = version + 1, updated_at = now()
      where id = ${job.id}::uuid and state = ${job.state}`,
  );
};

const LARGE_ROWS = 5_000;

/** Does the step that an import is in. Stopped or failed, the import is again as it was before the step, and says so. */
export const runImportStep = async (ctx: Context, id: string): Promise<void> => {
  const job = await importById(ctx, id);
  if (!isRunning(job.state)) return;
  const { run, back } = STEPS[job.state];
  try {
    const step = (): Promise<void> => run(ctx, job, sheetKind(job.sheet));
    await (job.rows > LARGE_ROWS ? withThriftyHeap(step) : step());
  } catch (error) {
    if (error instanceof Done) return;
    if (!(error instanceof Stopped)) ctx.log.error({ err: error, import: id, state: job.state }, 'a step of an import failed');
    await goBack(ctx, job, back, error instanceof Stopped ? 'STOPPED' : 'FAILED');
  }
};
