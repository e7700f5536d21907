import type { AttachmentPart, AttachmentPurpose, AttachmentRefusal, AttachmentState, MediaType } from 'shared/attachments/vocabulary.ts';
import { bigint, bool, byDefault, entity, id, json, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

/** One stored file of an attachment; its address in the store is made of the attachment's key and the part. */
export interface StoredFile {
  readonly part: AttachmentPart;
  readonly type: MediaType;
  readonly bytes: number;
  readonly sha256: string;
  /** In pixels; null for documents. */
  readonly width: number | null;
  readonly height: number | null;
}

/** Which module uses an attachment, and who may read it for that reason, is said by the function `attachment_is_linked`. */
export const Attachment = entity('attachment', {
  id: id(),
  organisationId: uuid(),
  uploadedBy: uuid(),
  purpose: text<AttachmentPurpose>(),
  state: byDefault("'UPLOADING'", text<AttachmentState>()),
  refusal: nullable(text<AttachmentRefusal>()),
  name: text(),
  declaredBytes: bigint(),
  mediaType: nullable(text<MediaType>()),
  files: byDefault("'[]'", json<readonly StoredFile[]>()),
  bytes: byDefault('0', bigint()),
  isScanned: byDefault('false', bool()),
  storageKey: nullable(text()),
  createdAt: byDefault('now()', timestamp()),
  readyAt: nullable(timestamp()),
});
