import sql from 'sql-template-tag';
import type { ImportState } from 'shared/registers/findings.ts';
import type { Heading } from 'shared/registers/headings.ts';
import { badInput, conflict, ruleBroken } from '../kernel/problems.ts';
import { personOf, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { schedule } from '../request/outbox.ts';
import type { ImportStepInput, MapRegisterImportInput } from './import.inputs.ts';
import { importById, lockImport } from './import.queries.ts';
import type { ShownImport } from './import.queries.ts';
import { sheetKind } from './sheet-kinds.ts';

interface Move {
  readonly from: readonly ImportState[];
  readonly to: ImportState;
}

const CHECK: Move = { from: ['READ', 'CHECKED'], to: 'CHECKING' };
const APPLY: Move = { from: ['CHECKED'], to: 'APPLYING' };
const UNDO: Move = { from: ['APPLIED'], to: 'UNDOING' };

const lockFor = async (ctx: Context, { id, version }: ImportStepInput, { from }: Move): Promise<ShownImport> => {
  const job = await lockImport(ctx, id);
  if (job.version !== version) throw conflict(job.version);
  if (!from.includes(job.state)) throw ruleBroken('IMPORT_STEP_NOT_ALLOWED');
  return job;
};

const start = async (ctx: Context, job: ShownImport, to: ImportState, total: number): Promise<ShownImport> => {
  await write(
    ctx,
    sql`update register_import set state = ${to}, problem = null, is_stopping = false, done = 0, total = ${total}, asked_by = ${personOf(ctx).id}::uuid, version = version + 1, updated_at = now()
      where id = ${job.id}::uuid`,
  );
  await schedule(ctx, { task: 'register-import', payload: { importId: job.id } });
  return importById(ctx, job.id);
};

/** The headings with the columns that the person has chosen. Errors: BAD_USER_INPUT. */
const mapped = (job: ShownImport, { columns }: MapRegisterImportInput): Heading[] => {
  const known = new Set(sheetKind(job.sheet).columns.map(({ key }) => key));
  const chosen = new Map<number, string>();
  columns.forEach(({ index, column }, at) => {
    if (!known.has(column)) throw badInput({ path: `input.columns.${at}.column`, rule: 'UNKNOWN_VALUE' });
    if (!job.headings.some((heading) => heading.index === index))
      throw badInput({ path: `input.columns.${at}.index`, rule: 'UNKNOWN_VALUE' });
    chosen.set(index, column);
  });
  if (new Set(chosen.values()).size < columns.length) throw badInput({ path: 'input.columns', rule: 'INVALID' });
  // A heading that stands twice and was told apart by the person is no repetition any more.
  return job.headings.map(({ repeats, ...heading }) => {
    const column = chosen.get(heading.index) ?? null;
    return { ...heading, column, ...(repeats !== undefined && column === null ? { repeats } : {}) };
  });
};

/**
 * Takes the mapping as the person has corrected it, and begins the dry run. Errors: NOT_FOUND, CONFLICT, BAD_USER_INPUT,
 * IMPORT_STEP_NOT_ALLOWED.
 */
export const mapImport = (ctx: Context, input: MapRegisterImportInput): Promise<ShownImport> =>
  transact(ctx, async (ctx) => {
    const job = await lockFor(ctx, input, CHECK);
    const headings = mapped(job, input);
    await write(
      ctx,
      sql`update register_import set headings = ${JSON.stringify(headings)}::jsonb, skips_unreadable = ${input.skipsUnreadable}, counts = '{}'
        where id = ${job.id}::uuid`,
    );
    return start(ctx, job, CHECK.to, job.rows);
  });

/** Begins to write the rows of a dry run. Errors: NOT_FOUND, CONFLICT, IMPORT_STEP_NOT_ALLOWED, IMPORT_NOTHING_TO_WRITE. */
export const applyImport = (ctx: Context, input: ImportStepInput): Promise<ShownImport> =>
  transact(ctx, async (ctx) => {
    const job = await lockFor(ctx, input, APPLY);
    const { NEW = 0, CHANGED = 0 } = job.counts.verdicts ?? {};
    if (NEW + CHANGED === 0) throw ruleBroken('IMPORT_NOTHING_TO_WRITE');
    return start(ctx, job, APPLY.to, NEW + CHANGED);
  });

/** Begins to take an import back. Errors: NOT_FOUND, CONFLICT, IMPORT_STEP_NOT_ALLOWED. */
export const undoImport = (ctx: Context, input: ImportStepInput): Promise<ShownImport> =>
  transact(ctx, async (ctx) => {
    const job = await lockFor(ctx, input, UNDO);
    const { MADE = 0, CHANGED = 0 } = job.counts.outcomes ?? {};
    return start(ctx, job, UNDO.to, MADE + CHANGED);
  });

const RUNNING: readonly ImportState[] = ['READING', 'CHECKING', 'APPLYING', 'UNDOING'];

/** Asks the step that is being done to stop; it then leaves nothing behind. Stopped or done already, nothing happens. Errors: NOT_FOUND. */
export const stopImport = async (ctx: Context, id: string): Promise<ShownImport> => {
  await importById(ctx, id);
  await write(ctx, sql`update register_import set is_stopping = true where id = ${id}::uuid and state = any (${[...RUNNING]})`);
  return importById(ctx, id);
};

/** Begins a step again whose process is gone; a file that was being read must be sent again. Errors: NOT_FOUND, IMPORT_STEP_NOT_ALLOWED. */
export const resumeImport = (ctx: Context, id: string): Promise<ShownImport> =>
  transact(ctx, async (ctx) => {
    const job = await lockImport(ctx, id);
    if (!job.isStalled) throw ruleBroken('IMPORT_STEP_NOT_ALLOWED');
    if (job.state === 'READING') {
      await write(
        ctx,
        sql`update register_import set state = 'REFUSED', problem = 'BROKEN_OFF', version = version + 1, updated_at = now() where id = ${id}::uuid`,
      );
      return importById(ctx, id);
    }
    return start(ctx, job, job.state, job.total);
  });
