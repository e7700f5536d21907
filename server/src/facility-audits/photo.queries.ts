import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import { Attachment } from '../attachments/attachment.entity.ts';
import type { RowOf } from '../kernel/entity.ts';
import { viewPictureFiles } from '../opportunities/picture.view.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { AuditAttachment } from './audit.entity.ts';
import type { AuditPhotoType } from './photo.types.ts';

const LINK = AuditAttachment.pick('attachmentId', 'auditId', 'criterion');
const FILE = Attachment.pick('files');
type PhotoRow = RowOf<typeof LINK> & RowOf<typeof FILE>;

/** The photographs of audits that the viewer may see, by the rows' own policies, in the order of their answers. */
export const photosLoader = (ctx: Context): DataLoader<string, AuditPhotoType[]> =>
  once(
    ctx,
    'auditPhotosLoader',
    () =>
      new DataLoader<string, AuditPhotoType[]>(async (ids) => {
        const rows = await read<PhotoRow>(
          ctx,
          sql`select ${LINK.of('l')}, ${FILE.of('f')} from audit_attachment l join attachment f on f.id = l.attachment_id
            where l.audit_id = any (${[...ids]}::uuid[]) order by l.audit_id, l.position`,
        );
        return ids.map((id) =>
          rows
            .filter(({ auditId }) => auditId === id)
            .map(({ attachmentId, criterion, files }) => ({
              attachment: attachmentId,
              criterion,
              files: viewPictureFiles(attachmentId, files),
            })),
        );
      }),
  );
