import type { AttachmentPart, PictureSize } from 'shared/attachments/vocabulary.ts';
import type { StoredFile } from '../attachments/attachment.entity.ts';
import type { PictureFileType } from './opportunity-attachment.types.ts';
import type { StoredPicture } from './opportunity.entity.ts';

const isSize = (part: AttachmentPart): part is PictureSize => part !== 'WHOLE';

/** The sizes of a stored picture, smallest first. */
export const viewPictureFiles = (attachmentId: string, files: readonly StoredFile[]): PictureFileType[] =>
  files
    .flatMap(({ part, width, height }) =>
      isSize(part) && width !== null && height !== null
        ? [{ size: part, url: `/pictures/${attachmentId}/${part.toLowerCase()}.webp`, width, height }]
        : [],
    )
    .toSorted((one, other) => one.width - other.width || one.size.localeCompare(other.size) * -1);

/** The sizes of a picture that lists show. Small pictures have one size under several names. */
export const viewCover = ({ id, files }: StoredPicture): PictureFileType[] =>
  viewPictureFiles(id, files)
    .filter(({ size }) => size !== 'LARGE')
    .filter(({ width }, at, all) => all[at - 1]?.width !== width);
