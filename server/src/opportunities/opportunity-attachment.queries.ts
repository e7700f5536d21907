import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import { MEDIA_TYPES } from 'shared/attachments/vocabulary.ts';
import type { MediaType } from 'shared/attachments/vocabulary.ts';
import { Attachment } from '../attachments/attachment.entity.ts';
import type { RowOf } from '../kernel/entity.ts';
import { localized } from '../kernel/localized.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { OpportunityAttachment } from './opportunity-attachment.entity.ts';
import type { AttachedDocumentType, PictureType } from './opportunity-attachment.types.ts';
import { viewPictureFiles } from './picture.view.ts';

const LINK = OpportunityAttachment.pick('id', 'opportunityId', 'attachmentId', 'purpose', 'caption', 'isPublic', 'addedAt');
const FILE = Attachment.pick('name', 'mediaType', 'files', 'isScanned');
type Row = RowOf<typeof LINK> & RowOf<typeof FILE>;

const viewPicture = (ctx: Context, row: Row): PictureType => ({
  id: row.id,
  caption: localized(ctx, row.caption),
  captionAll: row.caption,
  isPublic: row.isPublic,
  files: viewPictureFiles(row.attachmentId, row.files),
});

const viewDocument = (ctx: Context, row: Row): AttachedDocumentType => ({
  id: row.id,
  caption: localized(ctx, row.caption),
  captionAll: row.caption,
  isPublic: row.isPublic,
  name: row.name,
  // A stored file is ready, and what is ready has a type.
  format: MEDIA_TYPES[row.mediaType as MediaType],
  bytes: Math.max(0, ...row.files.map(({ bytes }) => bytes)),
  isScanned: row.isScanned,
  addedAt: row.addedAt,
  url: `/files/${row.attachmentId}`,
});

/** Pictures and documents of several opportunities that the viewer may see, by the rows' own policies, in their order. */
const filesLoader = (ctx: Context): DataLoader<string, Row[]> =>
  once(
    ctx,
    'opportunityFilesLoader',
    () =>
      new DataLoader<string, Row[]>(async (ids) => {
        const rows = await read<Row>(
          ctx,
          sql`select ${LINK.of('l')}, ${FILE.of('a')} from opportunity_attachment l join attachment a on a.id = l.attachment_id
            where l.opportunity_id = any (${[...ids]}::uuid[]) order by l.opportunity_id, l.position, l.added_at, l.id`,
        );
        return ids.map((id) => rows.filter(({ opportunityId }) => opportunityId === id));
      }),
  );

/** From here on in this request only files of an opportunity that everybody sees: none where nothing of it may be shown. */
export const keepPublicFiles = async (ctx: Context, opportunityId: string, mayBeShown: boolean): Promise<void> => {
  const loader = filesLoader(ctx);
  const rows = mayBeShown ? (await loader.load(opportunityId)).filter(({ isPublic }) => isPublic) : [];
  loader.clear(opportunityId).prime(opportunityId, rows);
};

export const picturesOf = async (ctx: Context, opportunityId: string): Promise<PictureType[]> =>
  (await filesLoader(ctx).load(opportunityId)).filter(({ purpose }) => purpose === 'PICTURE').map((row) => viewPicture(ctx, row));

export const documentsOf = async (ctx: Context, opportunityId: string): Promise<AttachedDocumentType[]> =>
  (await filesLoader(ctx).load(opportunityId)).filter(({ purpose }) => purpose === 'DOCUMENT').map((row) => viewDocument(ctx, row));
