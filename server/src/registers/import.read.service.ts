import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import sql from 'sql-template-tag';
import type { ImportProblem, SheetName } from 'shared/registers/findings.ts';
import { languageOf, repeatsHeadings } from 'shared/registers/headings.ts';
import { tidyLine } from 'shared/texts/characters.ts';
import { importableSheets, importingOrganisation } from '../access/register.policy.ts';
import { forbidden } from '../kernel/problems.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import { withThriftyHeap } from './thrifty-heap.ts';
import { personOf, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { Progress, Stopped } from './import.progress.ts';
import { importById } from './import.queries.ts';
import { PIECE, storeRows } from './import.steps.ts';
import type { StorableRow } from './import.steps.ts';
import { chooseSheet } from './reading/choose-sheet.ts';
import type { ChosenSheet } from './reading/choose-sheet.ts';
import { openSheet } from './reading/open-sheet.ts';
import { SHEET_LIMITS, SheetProblem } from './reading/sheet-problem.ts';
import type { SheetSource } from './reading/source.ts';
import type { ImportRow, SheetKind } from './sheet-kind.ts';
import { recogniseKind } from './recognise-kind.ts';
import { sheetKind } from './sheet-kinds.ts';

const IMPORTS = rateLimit('register-import', { per: 'ACCOUNT', points: 60, seconds: 3_600 });

const digestOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

/** A file that has arrived, and the name that its sender gave it; without the kind of sheet it is recognised. */
export interface ArrivedFile {
  readonly path: string;
  readonly name: string;
  readonly sheet: SheetName | null;
}

const LONGEST_NAME = 200;

/** Begins an import of a file. Its rows are read afterwards. Errors: FORBIDDEN, RATE_LIMITED. */
export const beginImport = async (ctx: Context, { path, name, sheet: asked }: ArrivedFile): Promise<ImportRow> => {
  const sheet = asked ?? (await recogniseKind(path, importableSheets(ctx.actor)));
  const organisation = sheet && importingOrganisation(ctx.actor, sheet);
  if (!organisation) throw forbidden();
  await limit(ctx, IMPORTS, organisation);
  const person = personOf(ctx);
  const id = randomUUID();
  const { size } = await stat(path);
  const digest = await digestOf(path);
  const fileName = tidyLine(name).slice(-LONGEST_NAME) || '—';
  return transact(ctx, async (ctx) => {
    await write(
      ctx,
      sql`insert into register_import (id, organisation_id, sheet, file_name, file_bytes, file_digest, created_by, created_by_name)
        values (${id}::uuid, ${organisation}::uuid, ${sheet}, ${fileName}, ${size}, ${digest}, ${person.id}::uuid, ${person.name})`,
    );
    await emit(ctx, 'register.import_begun', id, { payload: { digest } });
    return importById(ctx, id);
  });
};

const storable = ({ number, cells, isHidden, merged }: StorableRow): StorableRow => ({ number, cells, isHidden, merged });

/** Stores the rows below the headings, piece by piece. Returns how many there are. */
const storeAll = async (ctx: Context, job: ImportRow, { sheet, headings, headingRow }: ChosenSheet): Promise<number> => {
  const progress = new Progress(ctx, job.id);
  let piece: StorableRow[] = [];
  let rows = 0;
  for await (const row of sheet.rows()) {
    if (row.number <= headingRow || repeatsHeadings(row.cells, headings)) continue;
    if ((rows += 1) > SHEET_LIMITS.rows) throw new SheetProblem('TOO_MANY_ROWS');
    piece.push(storable(row));
    if (piece.length < PIECE) continue;
    await storeRows(ctx, job, piece);
    await progress.tell(rows);
    piece = [];
  }
  await storeRows(ctx, job, piece);
  return rows;
};

const readSource = async (ctx: Context, job: ImportRow, source: SheetSource, kind: SheetKind): Promise<void> => {
  const chosen = await chooseSheet(source, kind);
  const rows = await storeAll(ctx, job, chosen);
  if (rows === 0) throw new SheetProblem('EMPTY');
  const locale = languageOf(chosen.headings, kind);
  await write(
    ctx,
    sql`update register_import set state = 'READ', problem = null, is_stopping = false, format = ${source.format}, encoding = ${source.encoding},
        sheet_name = ${chosen.sheet.name}, headings = ${JSON.stringify(chosen.headings)}::jsonb, locale = ${locale}, rows = ${rows},
        done = ${rows}, total = ${rows}, version = version + 1, updated_at = now() where id = ${job.id}::uuid and state = 'READING'`,
  );
};

/** A file of some thousand rows. */
const LARGE_BYTES = 500_000;

const problemOf = (error: unknown): ImportProblem => {
  if (error instanceof SheetProblem) return error.refusal;
  return error instanceof Stopped ? 'STOPPED' : 'FAILED';
};

/**
 * Reads the rows of a file into the database, in constant memory. What is wrong with the file is written beside the import;
 * never throws. `ctx` is in the name of the person who has sent the file, without the deadline of a request.
 */
export const readImport = async (ctx: Context, job: ImportRow, file: string): Promise<void> => {
  try {
    const source = await openSheet(file);
    try {
      const reading = (): Promise<void> => readSource(ctx, job, source, sheetKind(job.sheet));
      await (job.fileBytes > LARGE_BYTES ? withThriftyHeap(reading) : reading());
    } finally {
      source.close();
    }
  } catch (error) {
    const problem = problemOf(error);
    if (problem === 'FAILED') ctx.log.error({ err: error, import: job.id }, 'a sheet could not be read');
    await write(
      ctx,
      sql`update register_import set state = 'REFUSED', problem = ${problem}, is_stopping = false, version = version + 1, updated_at = now()
        where id = ${job.id}::uuid and state = 'READING'`,
    ).catch((failure: unknown) => ctx.log.error({ err: failure, import: job.id }, 'a refusal could not be stored'));
  }
};
