import sql from 'sql-template-tag';
import { ATTACHMENT_LIMITS, ATTACHMENT_PURPOSES } from 'shared/attachments/vocabulary.ts';
import type { AttachmentPurpose, AttachmentRefusal } from 'shared/attachments/vocabulary.ts';
import { bringsFilesFor } from '../access/attachment.policy.ts';
import { badInput, forbidden, found, Problem, ruleBroken } from '../kernel/problems.ts';
import { limit } from '../kernel/rate-limits.ts';
import { isUuid } from '../kernel/uuid.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { UPLOAD } from './attachment.limits.ts';
import { plainName } from './attachment.names.ts';
import { kindOf } from './content/examine.ts';
import { Refused } from './content/refused.ts';
import type { AttachmentDesk } from './desk.ts';
import { UPLOAD_ROW, viewUpload } from './upload.view.ts';
import type { UploadRow, UploadView } from './upload.view.ts';

const MEGABYTE = 1_048_576;

export interface NewUpload {
  readonly name: string;
  readonly bytes: number;
  readonly purpose: AttachmentPurpose;
  /** The organisation in whose name; null: the sender's first. */
  readonly organisation: string | null;
}

const refuseQuota = async (ctx: Context, { quotaBytes }: AttachmentDesk, organisation: string, bytes: number): Promise<void> => {
  const [used] = await read<{ bytes: number }>(
    ctx,
    sql`select coalesce(sum(case state when 'READY' then bytes when 'UPLOADING' then declared_bytes else 0 end), 0)::float8 as bytes
      from attachment where organisation_id = ${organisation}::uuid`,
  );
  if ((used?.bytes ?? 0) + bytes > quotaBytes) throw ruleBroken('UPLOAD_QUOTA', { megabytes: quotaBytes / MEGABYTE });
};

const checkNew = ({ name, bytes, purpose }: NewUpload, { maxBytes }: AttachmentDesk): void => {
  if (name.trim() === '') throw badInput({ path: 'name', rule: 'REQUIRED' });
  if (!ATTACHMENT_PURPOSES.includes(purpose)) throw badInput({ path: 'purpose', rule: 'UNKNOWN_VALUE' });
  if (!Number.isSafeInteger(bytes) || bytes < 1) throw badInput({ path: 'bytes', rule: 'OUT_OF_RANGE' });
  if (bytes > maxBytes) throw ruleBroken('UPLOAD_TOO_LARGE', { megabytes: maxBytes / MEGABYTE });
};

/**
 * Begins an upload. Errors: BAD_USER_INPUT, FORBIDDEN for who brings no files, UPLOAD_TOO_LARGE, UPLOAD_QUOTA, RATE_LIMITED: 60 an
 * hour for an organisation.
 */
export const startUpload = async (ctx: Context, desk: AttachmentDesk, input: NewUpload): Promise<UploadView> => {
  const person = personOf(ctx);
  const organisation = bringsFilesFor(person, input.organisation);
  if (organisation === null) throw forbidden();
  checkNew(input, desk);
  await limit(ctx, UPLOAD, organisation);
  await refuseQuota(ctx, desk, organisation, input.bytes);
  const [row] = await write<UploadRow>(
    ctx,
    sql`insert into attachment (organisation_id, uploaded_by, purpose, name, declared_bytes)
      values (${organisation}::uuid, ${person.id}::uuid, ${input.purpose}, ${plainName(input.name)}, ${input.bytes})
      returning ${UPLOAD_ROW.of('attachment')}`,
  );
  return viewUpload(found(row), 0);
};

/** The upload of the own organisation. Errors: UNAUTHENTICATED, NOT_FOUND. */
export const uploadRow = async (ctx: Context, id: string): Promise<UploadRow> => {
  const person = personOf(ctx);
  if (!isUuid(id)) throw new Problem('NOT_FOUND');
  const [row] = await read<UploadRow>(ctx, sql`select ${UPLOAD_ROW.of('a')} from attachment a where a.id = ${id}::uuid`);
  const upload = found(row);
  // Somebody who may read the file has no business with how it came.
  return found(bringsFilesFor(person, upload.organisationId) === null ? null : upload);
};

export const uploadState = async (ctx: Context, { staging }: AttachmentDesk, id: string): Promise<UploadView> =>
  viewUpload(await uploadRow(ctx, id), await staging.length(id));

/** Ends an upload with a refusal, which stays for a day so that its sender can read it. Null when it had ended already. */
export const refuseUpload = async (
  ctx: Context,
  { staging }: AttachmentDesk,
  id: string,
  reason: AttachmentRefusal,
): Promise<UploadRow | null> => {
  const refused = await transact(ctx, async (ctx) => {
    const [row] = await write<UploadRow>(
      ctx,
      sql`update attachment set state = 'REFUSED', refusal = ${reason} where id = ${id}::uuid and state = 'UPLOADING'
        returning ${UPLOAD_ROW.of('attachment')}`,
    );
    if (row) await emit(ctx, 'attachment.refused', id, { payload: { reason } });
    return row ?? null;
  });
  await staging.remove(id);
  return refused;
};

interface Piece {
  readonly id: string;
  /** Where the piece begins. */
  readonly offset: number;
  readonly bytes: Buffer;
}

/** Adds the piece while nobody else can: the row is locked. Returns a refusal instead when the first bytes say that the rest is not needed. */
const append = (ctx: Context, { staging }: AttachmentDesk, { id, offset, bytes }: Piece): Promise<AttachmentRefusal | null> =>
  transact(ctx, async (ctx) => {
    const [row] = await read<UploadRow>(
      ctx,
      sql`select ${UPLOAD_ROW.of('a')} from attachment a where a.id = ${id}::uuid and a.state = 'UPLOADING' for update`,
    );
    if (!row) throw new Problem('CONFLICT');
    const arrived = await staging.length(id);
    if (arrived !== offset) throw new Problem('CONFLICT', { params: { offset: arrived } });
    if (bytes.length === 0 || offset + bytes.length > row.declaredBytes) throw badInput({ path: 'bytes', rule: 'OUT_OF_RANGE' });
    try {
      if (offset === 0) kindOf(bytes, row.purpose);
    } catch (error) {
      if (error instanceof Refused) return error.reason;
      throw error;
    }
    await staging.append(id, offset, bytes);
    return null;
  });

/**
 * Adds one piece of at most 1 MiB. A piece counts as a whole or not at all. Errors: NOT_FOUND, CONFLICT with the `offset` at which
 * the next piece begins, BAD_USER_INPUT, STORAGE_FULL.
 */
export const appendPiece = async (ctx: Context, desk: AttachmentDesk, piece: Piece): Promise<UploadView> => {
  if (piece.bytes.length > ATTACHMENT_LIMITS.chunk) throw new Problem('TOO_COSTLY');
  const row = await uploadRow(ctx, piece.id);
  const refusal = await append(ctx, desk, piece);
  const refused = refusal ? await refuseUpload(ctx, desk, piece.id, refusal) : null;
  return viewUpload(refused ?? row, piece.offset + piece.bytes.length);
};

/** Gives an upload up; what has arrived is removed. One that is ready stays until nothing links to it. Errors: NOT_FOUND. */
export const cancelUpload = async (ctx: Context, { staging }: AttachmentDesk, id: string): Promise<void> => {
  await uploadRow(ctx, id);
  await write(ctx, sql`delete from attachment where id = ${id}::uuid and state <> 'READY'`);
  await staging.remove(id);
};
