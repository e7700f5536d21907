import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { Narrowing } from './narrowing.ts';
import { bitsOfPositions } from './bits.ts';

const MAX_WORDS = 100;

/** A NUL byte is text to nobody and an error to the database. */
export const tidyWords = (text: string): string => text.slice(0, 4 * MAX_WORDS).normalize('NFC').replace(/[\u0000-\u001f]/g, ' ').trim().slice(0, MAX_WORDS);

/** Whether there is a letter or a digit in it: signs alone ask for nothing. */
export const asksForWords = (text: string | null | undefined): text is string => /[\p{L}\p{N}]/u.test(tidyWords(text ?? ''));

/**
 * `asked`: what the words mean, with the nearest known words for mistyped ones (search_query): anywhere, in titles alone,
 * and exactly as typed. `hit`: the rows they are found in.
 */
const tables = (text: string): Sql => sql`asked as materialized (select search_query(${tidyWords(text)}) as words, search_query(${tidyWords(text)}, 'A') as titles,
    plainto_tsquery('simple', search_key(${tidyWords(text)})) as exact),
  hit as materialized (select w.position, w.published_at from search_text w where w.vector @@ (select words from asked))`;

/** Rows the words are found in; the conditions of a statement and its ranking read the same two tables. */
export const wordsNarrowing = (text: string): Narrowing => ({
  key: 'TEXT',
  met: { rows: sql`r.position in (select position from hit)`, bits: bitsOfPositions(sql`select position from hit`) },
  unknown: null,
  tables: tables(text),
});
