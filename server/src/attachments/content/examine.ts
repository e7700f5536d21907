import { open, readFile } from 'node:fs/promises';
import type { AttachmentPart, AttachmentPurpose, MediaType } from 'shared/attachments/vocabulary.ts';
import { checkOffice } from './office.ts';
import { checkPdf } from './pdf.ts';
import { redrawDocument, redrawPicture } from './picture.ts';
import { Refused } from './refused.ts';
import { sniff, SNIFFED_BYTES } from './sniff.ts';
import type { Sniffed } from './sniff.ts';

/** A file that may be kept. */
export interface Accepted {
  readonly part: AttachmentPart;
  readonly type: MediaType;
  readonly file: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** What a file is by its first bytes. Errors: `Refused` for what is not taken for this purpose. */
export const kindOf = (head: Buffer, purpose: AttachmentPurpose): Sniffed => {
  const kind = sniff(head);
  if (!kind) throw new Refused('TYPE');
  if (purpose === 'PICTURE' && (kind === 'PDF' || kind === 'ZIP')) throw new Refused('NOT_A_PICTURE');
  return kind;
};

const headOf = async (file: string): Promise<Buffer> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

/**
 * Decides by its content whether a file is kept, and as what. Pictures are redrawn into the files that `into` names;
 * documents are kept as they are. Errors: `Refused`.
 */
export const examine = async (file: string, purpose: AttachmentPurpose, into: (part: AttachmentPart) => string): Promise<Accepted[]> => {
  const kind = kindOf(await headOf(file), purpose);
  if (purpose === 'PICTURE') return redrawPicture(file, into);
  if (kind === 'ZIP') return [{ part: 'WHOLE', type: await checkOffice(file), file, width: null, height: null }];
  if (kind !== 'PDF') return redrawDocument(file, kind, into);
  checkPdf(await readFile(file));
  return [{ part: 'WHOLE', type: 'application/pdf', file, width: null, height: null }];
};
