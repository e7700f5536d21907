import sql, { empty } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { Narrowing } from './narrowing.ts';
import { BitSet } from '../kernel/bit-set.ts';

const MAX_LETTERS = 100;

/** Invisible characters that pasted text contains: soft hyphens, joiners, direction marks. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The database accepts neither NUL bytes nor lone surrogates. */
export const tidyWords = (text: string): string =>
  text
    .slice(0, 4 * MAX_LETTERS)
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, MAX_LETTERS)
    .toWellFormed();

/** Whether it contains a letter or a digit: punctuation alone asks for nothing. */
export const asksForWords = (text: string | null | undefined): text is string => /[\p{L}\p{N}]/u.test(tidyWords(text ?? ''));

/**
 * `asked`: the meaning of the words, with the nearest known words for misspelled ones (search_query); the words as typed; the
 * place that they name. `hit`: the rows in which they are found, only at certain positions if those are given.
 */
export const wordsTables = (
  text: string,
  among: Sql | null = null,
): Sql => sql`asked as materialized (select search_query(${tidyWords(text)}) as words, search_strictly(${tidyWords(text)}) as strict,
    search_places(${tidyWords(text)}) as places),
  hit as materialized (select w.position, w.published_at from search_text w where w.vector @@ (select words from asked)
    ${among ? sql`and w.position in (${among})` : empty})`;

/** The words of a text that must match, as they are parsed; empty where only stop words are left. */
export const mustsOf = async (ctx: Context, text: string): Promise<readonly string[]> => {
  const [row] = await readPublic<{ words: string[] }>(ctx, sql`select search_musts(${tidyWords(text)}) as words`);
  return row?.words ?? [];
};

/** Rows in which the words are found; the conditions of a statement and its ranking read the same two tables. */
export const wordsNarrowing = (text: string): Narrowing => ({
  key: 'TEXT',
  facets: [],
  met: { rows: sql`r.position in (select position from hit)`, bits: ({ hits }) => hits ?? BitSet.of(0) },
  unknown: null,
  tables: wordsTables(text),
});
