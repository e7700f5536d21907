import type { ReactElement } from 'react';
import type { Search } from 'shared/search/address.ts';
import type { SearchSort } from 'shared/search/vocabulary.ts';
import { useWords } from '../../kernel/words.ts';
import { orderOf } from '../search-variables.ts';
import { SEARCH_WORDS } from '../search.words.ts';

type Note = 'USUAL' | 'MONEY' | 'FIGURE';

const NOTES: Partial<Record<SearchSort, Note>> = {
  RELEVANCE: 'USUAL',
  INVESTMENT: 'MONEY',
  CAPITAL_PER_JOB: 'MONEY',
  JOBS: 'FIGURE',
  LAND: 'FIGURE',
  FLOOR: 'FIGURE',
  POWER: 'FIGURE',
  WATER: 'FIGURE',
  HEAT: 'FIGURE',
  POTENTIAL: 'FIGURE',
  DISTANCE: 'FIGURE',
};

/** Explains the order where its name does not: the usual one, and where sums in dollars and unknown values are. */
export const OrderNote = ({ search }: { readonly search: Search }): ReactElement | null => {
  const t = useWords(SEARCH_WORDS);
  const { by } = orderOf(search);
  const note = by === 'RELEVANCE' && search.text ? undefined : NOTES[by];
  return note ? <p className="muted small">{t.of('orderNote', note)}</p> : null;
};
