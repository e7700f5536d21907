import type { AttachmentPurpose, AttachmentRefusal, AttachmentState, MediaType } from 'shared/attachments/vocabulary.ts';
import type { RowOf } from '../kernel/entity.ts';
import { Attachment } from './attachment.entity.ts';

export const UPLOAD_ROW = Attachment.pick(
  'id',
  'organisationId',
  'purpose',
  'state',
  'refusal',
  'name',
  'declaredBytes',
  'mediaType',
  'isScanned',
);
export type UploadRow = RowOf<typeof UPLOAD_ROW>;

/** An upload as its sender sees it. */
export interface UploadView {
  readonly id: string;
  readonly purpose: AttachmentPurpose;
  /** CHECKING: everything has arrived, and its content is being looked at. */
  readonly state: AttachmentState | 'CHECKING';
  readonly refusal: AttachmentRefusal | null;
  readonly name: string;
  readonly bytes: number;
  /** How many bytes have arrived: the next piece begins here. */
  readonly offset: number;
  readonly type: MediaType | null;
  readonly isScanned: boolean;
}

export const viewUpload = (row: UploadRow, offset: number, state: UploadView['state'] = row.state): UploadView => ({
  id: row.id,
  purpose: row.purpose,
  state,
  refusal: row.refusal,
  name: row.name,
  bytes: row.declaredBytes,
  offset: row.state === 'UPLOADING' ? offset : row.declaredBytes,
  type: row.mediaType,
  isScanned: row.isScanned,
});
