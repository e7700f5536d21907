import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import sql from 'sql-template-tag';
import type { AttachmentPart } from 'shared/attachments/vocabulary.ts';
import { Problem } from '../kernel/problems.ts';
import { inTurn } from '../kernel/turns.ts';
import { transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import type { StoredFile } from './attachment.entity.ts';
import { nameAs } from './attachment.names.ts';
import { examine } from './content/examine.ts';
import type { Accepted } from './content/examine.ts';
import { Refused } from './content/refused.ts';
import { scan } from './content/scanner.ts';
import type { AttachmentDesk } from './desk.ts';
import { fileName, newStorageKey } from './store/file-store.ts';
import { asStorageProblem } from './store/storage-full.ts';
import { refuseUpload, uploadRow, uploadState } from './upload.service.ts';
import { UPLOAD_ROW, viewUpload } from './upload.view.ts';
import type { UploadRow, UploadView } from './upload.view.ts';

/** How long an answer waits for the examination; the sender asks again after that. Shorter than the deadline of a request. */
const WAIT_MS = 7_000;

const digestOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

const describe = async ({ part, type, file, width, height }: Accepted): Promise<StoredFile> => ({
  part,
  type,
  bytes: (await stat(file)).size,
  sha256: await digestOf(file),
  width,
  height,
});

interface Stored {
  readonly key: string;
  readonly files: readonly StoredFile[];
}

const markReady = (ctx: Context, row: UploadRow, { key, files }: Stored, isScanned: boolean): Promise<UploadRow | null> =>
  transact(ctx, async (ctx) => {
    const [main] = files;
    if (!main) throw new Error('An attachment without a file.');
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const [ready] = await write<UploadRow>(
      ctx,
      sql`update attachment set state = 'READY', ready_at = now(), storage_key = ${key}, media_type = ${main.type}, bytes = ${bytes},
        files = ${JSON.stringify(files)}::jsonb, is_scanned = ${isScanned}, name = ${nameAs(row.name, main.type)}
        where id = ${row.id}::uuid and state = 'UPLOADING' returning ${UPLOAD_ROW.of('attachment')}`,
    );
    if (ready) await emit(ctx, 'attachment.stored', row.id, { payload: { bytes: main.bytes, sha256: main.sha256 } });
    return ready ?? null;
  });

const forget = async ({ store }: AttachmentDesk, { key, files }: Stored): Promise<void> => {
  for (const { part } of files) await store.remove(fileName(key, part));
};

/**
 * Bytes first, row second: the row says READY only after the store has said that the bytes are there for good. A crash in
 * between leaves bytes without a row, which the sweep removes; never a row without bytes.
 */
const keep = async (ctx: Context, desk: AttachmentDesk, row: UploadRow, accepted: readonly Accepted[]): Promise<UploadRow | null> => {
  const stored: Stored = { key: newStorageKey(), files: await Promise.all(accepted.map(describe)) };
  try {
    for (const { part, file } of accepted) await desk.store.put(fileName(stored.key, part), file);
    const ready = await markReady(ctx, row, stored, desk.scanner !== null);
    // Cancelled meanwhile, or finished by another copy of the product.
    if (!ready) await forget(desk, stored);
    return ready;
  } catch (error) {
    await forget(desk, stored).catch(() => undefined);
    throw error;
  }
};

const examineAndKeep = async (ctx: Context, desk: AttachmentDesk, row: UploadRow): Promise<UploadRow | null> => {
  const file = desk.staging.fileOf(row.id);
  const scratch: string[] = [];
  const into = (_part: AttachmentPart): string => {
    scratch.push(desk.staging.scratch(row.id));
    return scratch.at(-1) ?? '';
  };
  try {
    if (desk.scanner !== null) await scan(desk.scanner, file);
    const kept = await keep(ctx, desk, row, await examine(file, row.purpose, into));
    await desk.staging.remove(row.id);
    return kept;
  } catch (error) {
    if (error instanceof Refused) return refuseUpload(ctx, desk, row.id, error.reason);
    throw asStorageProblem(error);
  } finally {
    for (const one of scratch) await rm(one, { force: true });
  }
};

/** Examinations under way in this process, so that asking again joins instead of beginning again. */
const underWay = new Map<string, Promise<UploadRow | null>>();

const join = (ctx: Context, desk: AttachmentDesk, row: UploadRow): Promise<UploadRow | null> => {
  const known = underWay.get(row.id);
  if (known) return known;
  // Outlives the request; one at a time, because a large picture takes much memory.
  const begun = inTurn('examine', () => examineAndKeep({ ...ctx, until: Infinity }, desk, row)).finally(() => underWay.delete(row.id));
  begun.catch((error: unknown) => ctx.log.warn({ err: error, attachment: row.id }, 'a file could not be examined'));
  underWay.set(row.id, begun);
  return begun;
};

const PENDING = Symbol('pending');

const within = async <T>(work: Promise<T>, milliseconds: number): Promise<T | typeof PENDING> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof PENDING>((resolve) => {
    timer = setTimeout(() => resolve(PENDING), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Examines what has arrived and keeps or refuses it. Repeating it has no effect. The state of the answer is READY, REFUSED, or
 * CHECKING: then ask again. Errors: NOT_FOUND, CONFLICT with the `offset` when bytes are missing, STORAGE_FULL, UNAVAILABLE (with
 * SCANNER_UNAVAILABLE: the scanner does not answer, and the file waits).
 */
export const finishUpload = async (ctx: Context, desk: AttachmentDesk, id: string, waitMs = WAIT_MS): Promise<UploadView> => {
  const row = await uploadRow(ctx, id);
  if (row.state !== 'UPLOADING') return viewUpload(row, row.declaredBytes);
  const arrived = await desk.staging.length(id);
  if (!underWay.has(id) && arrived !== row.declaredBytes) {
    // Finished since it was read: its bytes are not among the uploads any more.
    const now = await uploadState(ctx, desk, id);
    if (now.state !== 'UPLOADING') return now;
    throw new Problem('CONFLICT', { params: { offset: arrived } });
  }
  const done = await within(join(ctx, desk, row), waitMs);
  if (done === PENDING) return viewUpload(row, row.declaredBytes, 'CHECKING');
  return done ? viewUpload(done, row.declaredBytes) : uploadState(ctx, desk, id);
};
