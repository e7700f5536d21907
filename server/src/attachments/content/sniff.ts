/** Kinds of content as their first bytes say; `ZIP` is a workbook, a document, or nothing that is taken. */
export type Sniffed = 'PDF' | 'PNG' | 'JPEG' | 'WEBP' | 'ZIP';

/** How many bytes are needed to tell. */
export const SNIFFED_BYTES = 12;

const startsWith = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte);
const textAt = (head: Buffer, at: number, text: string): boolean => head.toString('latin1', at, at + text.length) === text;

/**
 * What a file is by its first bytes; null for everything that is not taken. The name and the media type that the browser states
 * are not asked: both are typed by whoever sends the file.
 */
export const sniff = (head: Buffer): Sniffed | null => {
  if (textAt(head, 0, '%PDF-')) return 'PDF';
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'PNG';
  if (startsWith(head, 0xff, 0xd8, 0xff)) return 'JPEG';
  if (textAt(head, 0, 'RIFF') && textAt(head, 8, 'WEBP')) return 'WEBP';
  if (textAt(head, 0, 'PK\u0003\u0004')) return 'ZIP';
  return null;
};
