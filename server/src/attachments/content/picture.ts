import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { PICTURE_SIZES } from 'shared/attachments/vocabulary.ts';
import type { AttachmentPart, MediaType, PictureSize } from 'shared/attachments/vocabulary.ts';
import { Refused } from './refused.ts';
import type { Sniffed } from './sniff.ts';

const MOST_PIXELS = 50_000_000;

// libvips reads many formats, some through libraries with a long history of faults; three are taken.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadWebpFile'] });
// One picture at a time on one core, and none kept: a picture of 50 million pixels takes 200 MB while it is worked on.
sharp.cache(false);
sharp.concurrency(1);

/** A picture that was decoded and encoded again: only its pixels have passed. */
export interface Redrawn {
  readonly part: AttachmentPart;
  readonly type: MediaType;
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

const openPicture = (file: string): Sharp =>
  sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1, sequentialRead: true });

const refusalOf = (error: unknown): Refused => {
  if (error instanceof Refused) return error;
  return new Refused(error instanceof Error && /pixel limit/i.test(error.message) ? 'TOO_MANY_PIXELS' : 'DAMAGED');
};

/** A full disk is our fault, everything else that the decoder says is the picture's. */
const isOurs = (error: unknown): boolean => error instanceof Error && /no space|write error|unable to (?:open|write)/i.test(error.message);

const redrawing = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw isOurs(error) ? error : refusalOf(error);
  }
};

const refuseHuge = async (file: string): Promise<void> => {
  const { width, height } = await sharp(file, { limitInputPixels: false }).metadata();
  if (width * height > MOST_PIXELS) throw new Refused('TOO_MANY_PIXELS');
};

const SIZES: readonly (readonly [PictureSize, number])[] = [
  ['LARGE', PICTURE_SIZES.LARGE],
  ['MEDIUM', PICTURE_SIZES.MEDIUM],
  ['SMALL', PICTURE_SIZES.SMALL],
];

/**
 * Redraws a picture in three sizes, the way up that its camera noted, without anything else that was in the file: place,
 * device, thumbnails, what hides behind the last pixel. Smaller sizes are made from larger ones. `into` names their files.
 */
export const redrawPicture = (file: string, into: (part: AttachmentPart) => string): Promise<Redrawn[]> =>
  redrawing(async () => {
    await refuseHuge(file);
    const drawn: Redrawn[] = [];
    let source = file;
    for (const [part, side] of SIZES) {
      const target = into(part);
      const { width, height } = await openPicture(source)
        .autoOrient()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 80 })
        .toFile(target);
      drawn.push({ part, type: 'image/webp', file: target, width, height });
      source = target;
    }
    return drawn;
  });

const FORMATS: Partial<Record<Sniffed, readonly [MediaType, (picture: Sharp) => Sharp]>> = {
  PNG: ['image/png', (picture) => picture.png()],
  JPEG: ['image/jpeg', (picture) => picture.jpeg({ quality: 90 })],
  WEBP: ['image/webp', (picture) => picture.webp({ quality: 90 })],
};

/** Redraws a scanned document at its own size and in its own format. */
export const redrawDocument = (file: string, kind: Sniffed, into: (part: AttachmentPart) => string): Promise<Redrawn[]> =>
  redrawing(async () => {
    const format = FORMATS[kind];
    if (!format) throw new Refused('TYPE');
    await refuseHuge(file);
    const target = into('WHOLE');
    const { width, height } = await format[1](openPicture(file).autoOrient()).toFile(target);
    return [{ part: 'WHOLE', type: format[0], file: target, width, height }];
  });
