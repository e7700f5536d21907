import sql from 'sql-template-tag';
import { read, readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { RowOf } from '../kernel/entity.ts';
import { isUuid } from '../kernel/uuid.ts';
import { Attachment } from './attachment.entity.ts';

const READABLE = Attachment.pick('id', 'organisationId', 'purpose', 'name', 'mediaType', 'files', 'storageKey', 'readyAt');
export type ReadableAttachment = RowOf<typeof READABLE>;

const asked = (id: string) => sql`select ${READABLE.of('a')} from attachment a where a.id = ${id}::uuid and a.state = 'READY'`;

/** An attachment that everybody may read, asked under the row security of a visitor; null when there is none. */
export const publicAttachment = async (ctx: Context, id: string): Promise<ReadableAttachment | null> =>
  isUuid(id) ? ((await readPublic<ReadableAttachment>(ctx, asked(id)))[0] ?? null) : null;

/** An attachment that the viewer may read: of the own organisation, or linked to by a row that the viewer sees. */
export const readableAttachment = async (ctx: Context, id: string): Promise<ReadableAttachment | null> =>
  isUuid(id) ? ((await read<ReadableAttachment>(ctx, asked(id)))[0] ?? null) : null;
