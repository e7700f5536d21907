import sql from 'sql-template-tag';
import type { BitSet } from '../kernel/bit-set.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { hitsOf } from './postings.ts';
import type { Postings } from './postings.ts';
import { tidyWords } from './words.ts';

/** What a text asks for, each as the text of a tsquery. */
export interface Meaning {
  /** With the nearest known words for misspelled ones. */
  readonly words: string;
  /** The words as typed. */
  readonly strict: string;
  /** The marks of the place that the text names. */
  readonly places: string;
}

export interface WordHits {
  /** The edition of the read model that the positions are of. */
  readonly edition: number;
  readonly meaning: Meaning;
  /** Positions of the rows in which the words are found. */
  readonly hits: BitSet;
  /** Positions of the rows of the named place. */
  readonly ofPlaces: BitSet;
}

/** The rows in which the words of a text are found, and what it asks for. One statement. */
export const wordHits = async (ctx: Context, text: string): Promise<WordHits> => {
  const asked = tidyWords(text);
  const [row] = await readPublic<Meaning & { edition: number; postings: Postings }>(
    ctx,
    sql`with asked as materialized (select search_query(${asked}) as words, search_strictly(${asked}) as strict, search_places(${asked}) as places)
      select words::text, strict::text, places::text, search_postings(array[words, places]) as postings,
        (select number from search_edition) as edition from asked`,
  );
  const { edition, postings, ...meaning } = row ?? { edition: 0, words: '', strict: '', places: '', postings: {} };
  return { edition, meaning, hits: hitsOf(meaning.words, postings), ofPlaces: hitsOf(meaning.places, postings) };
};

/** The rows in which each word is found by itself, in the order of the words: together they are the hits of all. One statement. */
export const hitsOfWords = async (ctx: Context, words: readonly string[]): Promise<BitSet[]> => {
  const [row] = await readPublic<{ meanings: string[]; postings: Postings }>(
    ctx,
    sql`with asked as materialized (select nth, search_word_meaning(word, nth > 1 and nth = ${words.length}, false) as meaning
        from unnest(${words}::text[]) with ordinality as w (word, nth))
      select coalesce(array_agg(meaning::text order by nth), '{}') as meanings, search_postings(array_agg(meaning)) as postings from asked`,
  );
  return row ? row.meanings.map((meaning) => hitsOf(meaning, row.postings)) : [];
};
