import { MOST_COMPARED, MOST_PICKED } from 'shared/search/vocabulary.ts';

/** What the address asks to compare. */
export interface Compared {
  /** The compared opportunities, in the order of the address. */
  readonly shown: readonly string[];
  /** Those beyond the limit. */
  readonly beyond: readonly string[];
  readonly onlyDifferences: boolean;
}

const LONGEST_SLUG = 120;

export const readCompared = (params: URLSearchParams): Compared => {
  const words = (params.get('ids') ?? '').split(',').map((word) => word.trim());
  const slugs = [...new Set(words.filter((word) => word !== '' && word.length <= LONGEST_SLUG))].slice(0, MOST_PICKED);
  return { shown: slugs.slice(0, MOST_COMPARED), beyond: slugs.slice(MOST_COMPARED), onlyDifferences: params.get('diff') === '1' };
};
