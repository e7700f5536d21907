import sql from 'sql-template-tag';
import type { BitSet } from '../kernel/bit-set.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { LruCache } from '../kernel/lru-cache.ts';
import { searchIndex } from './index/index-holder.ts';
import type { SearchIndex } from './index/search-index.ts';
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

const readHits = async (ctx: Context, asked: string): Promise<WordHits> => {
  const [row] = await readPublic<Meaning & { edition: number; postings: Postings }>(
    ctx,
    sql`with asked as materialized (select search_query(${asked}) as words, search_strictly(${asked}) as strict, search_places(${asked}) as places)
      select words::text, strict::text, places::text, search_postings(array[words, places]) as postings,
        (select number from search_edition) as edition from asked`,
  );
  const { edition, postings, ...meaning } = row ?? { edition: 0, words: '', strict: '', places: '', postings: {} };
  return { edition, meaning, hits: hitsOf(meaning.words, postings), ofPlaces: hitsOf(meaning.places, postings) };
};

/** Of each index, the hits of the texts that were asked for last: who searches changes filters and pages more often than words. */
const kept = new WeakMap<SearchIndex, LruCache<WordHits>>();
const MOST_KEPT = 100;

/**
 * The rows in which the words of a text are found, and what it asks for. One statement, or none where they are known for the
 * edition of the index: the statement that fetches the rows says whether it is the newest.
 */
export const wordHits = async (ctx: Context, text: string): Promise<WordHits> => {
  const asked = tidyWords(text);
  const index = await searchIndex(ctx.publicPool);
  const ofIndex = kept.get(index) ?? new LruCache<WordHits>(MOST_KEPT);
  kept.set(index, ofIndex);
  const known = ofIndex.get(asked);
  if (known?.edition === index.edition) return known;
  const hits = await readHits(ctx, asked);
  ofIndex.set(asked, hits);
  return hits;
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
