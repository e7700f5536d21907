import { PICTURE_SIZES } from 'shared/attachments/vocabulary.ts';

/** The server shows no picture larger than this. */
const SIDE = PICTURE_SIZES.LARGE;
const QUALITY = 0.85;

/** A photograph no larger than it will be shown: a tenth of the bytes over a weak connection. The file itself where the browser cannot. */
export const smaller = async (file: File): Promise<Blob> => {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    return blob && blob.size < file.size ? blob : file;
  } catch {
    return file;
  }
};
