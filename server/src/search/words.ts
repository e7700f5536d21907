import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { Narrowing } from './narrowing.ts';
import { bitsOfRows } from './bits.ts';

const MAX_WORDS = 100;

/** A NUL byte is text to nobody and an error to the database. */
export const tidyWords = (text: string): string => text.slice(0, 4 * MAX_WORDS).normalize('NFC').replace(/[\u0000-\u001f]/g, ' ').trim().slice(0, MAX_WORDS);

/** Whether there is a letter or a digit in it: signs alone ask for nothing. */
export const asksForWords = (text: string | null | undefined): text is string => /[\p{L}\p{N}]/u.test(tidyWords(text ?? ''));

/** What the words mean, with the nearest known words for mistyped ones (search_query). */
export const wordsQuery = (text: string): Sql => sql`(select search_query(${tidyWords(text)}))`;

/** The same words, looked for in titles alone. */
export const titleQuery = (text: string): Sql => sql`(select search_query(${tidyWords(text)}, 'A'))`;

export const wordsNarrowing = (text: string): Narrowing => {
  const found = sql`r.position in (select w.position from search_text w where w.vector @@ ${wordsQuery(text)})`;
  return { key: 'TEXT', met: { rows: found, bits: bitsOfRows(found) }, unknown: null };
};

/** The words as they were typed, neither stems nor beginnings nor mistakes. */
export const exactQuery = (text: string): Sql => sql`plainto_tsquery('simple', search_key(${tidyWords(text)}))`;
