import { nearBounds } from 'shared/matching/condition.ts';
import type { Asked } from 'shared/matching/condition.ts';
import type { PlaceKey } from 'shared/matching/criteria.ts';
import { OPEN_STATUSES } from 'shared/opportunities/kinds.ts';
import { NEAR_MISS_TOLERANCE } from 'shared/search/vocabulary.ts';
import type { BitSet } from '../kernel/bit-set.ts';
import type { SearchIndex } from '../search/index/search-index.ts';
import { FIGURE_OF, isFigure, isListed, isUtility, LIST_OF } from './place-facts.ts';

/** Rows whose figure is unknown or no further from what is asked than a near miss. */
const notFarFrom = (index: SearchIndex, key: keyof typeof FIGURE_OF, asked: Asked): BitSet => {
  const figures = index.figure(FIGURE_OF[key]);
  const { from, to } = nearBounds(asked, NEAR_MISS_TOLERANCE);
  return index.all.without(figures.rowsWithin(-Infinity, Infinity).without(figures.rowsWithin(from, to)));
};

const withWords = (index: SearchIndex, key: keyof typeof LIST_OF, words: readonly string[]): BitSet => {
  const column = index.list(LIST_OF[key]);
  const said = column.rowsWithAny([...words, 'UNKNOWN']);
  return key === 'TOWN' ? said : said.or(index.all.without(column.rowsWithSome()));
};

/** Rows in which this may hold, nearly holds or is unknown. What the index cannot narrow is left to the scoring. */
const mayMeet = (index: SearchIndex, must: Asked<PlaceKey>): BitSet => {
  const { key, anyOf } = must;
  if (isFigure(key)) return notFarFrom(index, key, must);
  if (!anyOf || anyOf.length === 0) return index.all;
  if (isListed(key)) return withWords(index, key, anyOf);
  return isUtility(key) ? index.list('utilities').rowsWithAny([...anyOf, 'UNKNOWN'].map((word) => `${key}:${word}`)) : index.all;
};

/** Opportunities in which an investor can still take part. */
export const openRows = (index: SearchIndex): BitSet => index.all.and(index.list('statuses').rowsWithAny(OPEN_STATUSES));

/** Rows that are not out by what the investor must have: every other row is, by `rankOf`. */
export const candidates = (index: SearchIndex, musts: readonly Asked<PlaceKey>[]): BitSet =>
  musts.reduce((rows, must) => rows.and(mayMeet(index, must)), openRows(index));
