import { Refused } from './refused.ts';

/** A reader of archives finds their directory within this many bytes of the end. */
const ARCHIVE_TAIL = 65_557;

/** Names in a PDF may be spelled with codes: `/J#61vaScript`. */
const CODED = /#([0-9a-f]{2})/gi;

/** Starts programs or scripts, sends what is typed elsewhere, or brings files that nobody has examined. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia|EmbeddedFiles?)(?![\w#])/;

/** Bytes of pictures, fonts and packed text: among millions of them any three letters stand somewhere. */
const STREAM = />>\s*stream\r?\n[^]*?endstream/g;

const SCRIPT = /<script|<\?php|<html/i;

/** How much follows a PDF's last line in files that honest programs have written. */
const MOST_AFTER_END = 1_024;

/**
 * Refuses what is not one PDF and nothing else: no end, an archive or a page hidden after it, scripts in the open. Scripts inside
 * compressed streams are not found: the file is only ever handed out to be saved, never shown by us.
 */
export const checkPdf = (bytes: Buffer): void => {
  const text = bytes.toString('latin1');
  const end = text.lastIndexOf('%%EOF');
  if (end < 0) throw new Refused('DAMAGED');
  const after = text.slice(end + 5);
  const isArchive = text.slice(-ARCHIVE_TAIL).includes('PK\u0005\u0006');
  if (after.length > MOST_AFTER_END || SCRIPT.test(after) || SCRIPT.test(text.slice(0, MOST_AFTER_END)) || isArchive)
    throw new Refused('POLYGLOT');
  const plain = text.replace(STREAM, '').replace(CODED, (_code, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  if (ACTIVE.test(plain)) throw new Refused('ACTIVE_CONTENT');
};
