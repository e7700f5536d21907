import { ATTACHMENT_LIMITS, MEDIA_TYPES } from 'shared/attachments/vocabulary.ts';
import type { MediaType } from 'shared/attachments/vocabulary.ts';
import { printable } from '../kernel/printable.ts';

/** Characters that end a path, mean something to a file system, or turn the direction of what follows. */
const UNSAFE = /[<>:"|?*]|\p{Cf}|\p{Cc}/gu;

const ENDINGS: Record<MediaType, RegExp> = {
  'application/pdf': /\.pdf$/i,
  'image/png': /\.png$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/webp': /\.webp$/i,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': /\.docx$/i,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': /\.xlsx$/i,
};

/** The name of a file without its path and without what could do harm. It is only shown and suggested, never part of an address. */
export const plainName = (given: string): string => {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = printable(last)
    .replace(UNSAFE, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return [...plain].slice(-ATTACHMENT_LIMITS.name).join('') || 'file';
};

/** The name with the ending of what the file really is. */
export const nameAs = (name: string, type: MediaType): string => {
  if (ENDINGS[type].test(name)) return name;
  const isPicture = type.startsWith('image/');
  const base = isPicture ? name.replace(/\.(?:png|jpe?g|webp)$/i, '') : name;
  return `${base}.${MEDIA_TYPES[type]}`;
};
