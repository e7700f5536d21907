import { rm } from 'node:fs/promises';
import sql from 'sql-template-tag';
import { asSystem } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { StoredFile } from './attachment.entity.ts';
import type { AttachmentDesk } from './desk.ts';
import { fileName, STORED_NAME } from './store/file-store.ts';

const DAY_MS = 86_400_000;
const A_PIECE = 500;

interface Removed {
  readonly id: string;
  readonly storageKey: string | null;
  readonly files: readonly StoredFile[];
}

/** Uploads that were not finished within a day, refusals older than that, and files that nothing has linked to for a week. */
const removeRows = (background: Context): Promise<Removed[]> =>
  asSystem(background, ({ transaction }) =>
    transaction.run<Removed>(sql`delete from attachment
      where (state <> 'READY' and created_at < now() - interval '1 day')
        or (state = 'READY' and ready_at < now() - interval '7 days' and not attachment_is_linked(id))
      returning id, storage_key as "storageKey", files`),
  );

/** Stored files whose row does not exist: their upload was broken off between the bytes and the row. */
const removeStrays = async (background: Context, { store }: AttachmentDesk, before: Date): Promise<number> => {
  let removed = 0;
  const removeFrom = async (names: readonly string[]): Promise<void> => {
    const keys = names.map((name) => STORED_NAME.exec(name)?.[1] ?? '');
    const known = await asSystem(background, ({ transaction }) =>
      transaction.run<{ key: string }>(sql`select storage_key as key from attachment where storage_key = any (${keys}::text[])`),
    );
    const kept = new Set(known.map(({ key }) => key));
    for (const [at, name] of names.entries()) {
      if (kept.has(keys[at] ?? '')) continue;
      await store.remove(name);
      removed += 1;
    }
  };
  let piece: string[] = [];
  for await (const { name, changedAt } of store.list()) {
    if (STORED_NAME.test(name) && changedAt < before) piece.push(name);
    if (piece.length < A_PIECE) continue;
    await removeFrom(piece);
    piece = [];
  }
  await removeFrom(piece);
  return removed;
};

/** Removes what nobody will ever read. Rows go first: a file without a row is found by the next sweep, a row without a file by readers. */
export const sweepAttachments = async (background: Context, desk: AttachmentDesk, now = new Date()): Promise<void> => {
  const rows = await removeRows(background);
  for (const { id, storageKey, files } of rows) {
    await desk.staging.remove(id);
    if (storageKey !== null) for (const { part } of files) await desk.store.remove(fileName(storageKey, part));
  }
  const before = new Date(now.getTime() - DAY_MS);
  for (const file of await desk.staging.leftBefore(new Date(before.getTime() - DAY_MS))) await rm(file, { force: true });
  const strays = await removeStrays(background, desk, before);
  if (rows.length + strays > 0) background.log.info({ attachments: rows.length, strays }, 'swept files that nobody uses');
};
