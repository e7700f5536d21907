import type { Readable } from 'node:stream';
import type { AttachmentPart } from 'shared/attachments/vocabulary.ts';
import { belongsTo } from '../access/actor.ts';
import { found } from '../kernel/problems.ts';
import { transact } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import type { StoredFile } from './attachment.entity.ts';
import { publicAttachment, readableAttachment } from './attachment.queries.ts';
import type { ReadableAttachment } from './attachment.queries.ts';
import type { AttachmentDesk } from './desk.ts';
import { fileName } from './store/file-store.ts';

/** A file that is about to be sent. */
export interface OpenedFile {
  readonly name: string;
  readonly file: StoredFile;
  readonly isPublic: boolean;
  readonly bytes: Readable;
}

/** What is handed out when the whole attachment is asked for. */
const MAIN: readonly AttachmentPart[] = ['WHOLE', 'LARGE'];

const partOf = ({ files }: ReadableAttachment, part: AttachmentPart | null): StoredFile =>
  found(files.find((file) => (part === null ? MAIN.includes(file.part) : file.part === part)));

/** A small picture beside a form, for those who have brought it, is no download. */
const isPreview = (ctx: Context, { organisationId }: ReadableAttachment, part: AttachmentPart | null): boolean =>
  part !== null && belongsTo(ctx.actor, organisationId);

const opened = async (
  ctx: Context,
  { store }: AttachmentDesk,
  row: ReadableAttachment,
  file: StoredFile,
): Promise<Omit<OpenedFile, 'isPublic'>> => {
  const bytes = await store.read(fileName(row.storageKey ?? '', file.part));
  if (!bytes) ctx.log.error({ attachment: row.id, part: file.part }, 'the store does not have a file that its row promises');
  return { name: row.name, file, bytes: found(bytes) };
};

/**
 * Opens a file that the viewer may read, and checks that again each time. Who reads what is not public is recorded before the first byte
 * leaves. Errors: NOT_FOUND, also for what the viewer may not read.
 */
export const openFile = async (ctx: Context, desk: AttachmentDesk, id: string, part: AttachmentPart | null): Promise<OpenedFile> => {
  const open = await publicAttachment(ctx, id);
  if (open) return { ...(await opened(ctx, desk, open, partOf(open, part))), isPublic: true };
  const row = found(await readableAttachment(ctx, id));
  const file = await opened(ctx, desk, row, partOf(row, part));
  if (!isPreview(ctx, row, part))
    await transact(ctx, (ctx) => emit(ctx, 'attachment.downloaded', row.id, { payload: { part: file.file.part } }));
  return { ...file, isPublic: false };
};
