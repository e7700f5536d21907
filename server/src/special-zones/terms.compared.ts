import { setImmediate } from 'node:timers/promises';
import { diffArrays } from 'diff';
import { compareWords, MOST_EDITS } from 'shared/locale/compare-words.ts';
import type { WordComparison } from 'shared/locale/compare-words.ts';
import { pickText } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { diffTerms } from 'shared/special-zones/diff.ts';
import type { ClauseChange, TermsDiff } from 'shared/special-zones/diff.ts';
import { LruCache } from '../kernel/lru-cache.ts';
import type { ZoneTermsType } from './zone.types.ts';

type Version = Pick<ZoneTermsType, 'id' | 'stored'>;

/** Published versions never change, so their differences do not either. A pair is some 100 kB. */
const differences = new LruCache<TermsDiff>(200);

const pairOf = (from: Version, to: Version): string => `${from.id}:${to.id}`;

/** The changes between two published versions, clause by clause. */
export const differencesOf = (from: Version, to: Version): TermsDiff =>
  differences.of(pairOf(from, to), () => diffTerms(from.stored, to.stored));

export type ComparedWords = ReadonlyMap<string, WordComparison>;

/**
 * The time of comparing grows with the square of the edits; all clauses of a pair together may take as long as four that are
 * compared to the limit, some 60 ms. Clauses after that are shown as rewritten.
 */
const MOST_WORK = 4 * MOST_EDITS ** 2;

const wordsOf = (locale: Locale, clause: ClauseChange['before']): string => (clause?.text && pickText(clause.text, locale)?.text) ?? '';

/** Word by word, one clause at a time: other requests are served in between. */
const compareAll = async (locale: Locale, { changes }: TermsDiff): Promise<ComparedWords> => {
  const compared = new Map<string, WordComparison>();
  let left = MOST_WORK;
  for (const { key, before, after } of changes) {
    const most = Math.min(MOST_EDITS, Math.floor(Math.sqrt(left)));
    const [was, is] = [wordsOf(locale, before), wordsOf(locale, after)];
    if (was === is) continue;
    const words = compareWords(diffArrays, was, is, most);
    left -= words.edits ** 2;
    compared.set(key, words);
    await setImmediate();
  }
  return compared;
};

const compared = new LruCache<Promise<ComparedWords>>(60);

/** Changed texts word by word, in one language, by the key of the clause; computed once for all readers. */
export const comparedWords = (locale: Locale, from: Version, to: Version): Promise<ComparedWords> =>
  compared.of(`${locale}:${pairOf(from, to)}`, () => compareAll(locale, differencesOf(from, to)));
