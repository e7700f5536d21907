import { useEffect, useState } from 'react';
import { isSameClause } from '../draft/terms.form.ts';
import type { ClauseForm } from '../draft/terms.form.ts';

export interface ClauseFilter {
  readonly words: string;
  readonly onlyChanged: boolean;
}

const NOTHING: ClauseFilter = { words: '', onlyChanged: false };

/** Everything that is written in a clause, in all languages. */
const writtenIn = ({ title, text, value, sourceTitle, sourceUrl }: ClauseForm): string =>
  [...Object.values(title), ...Object.values(text), value, ...Object.values(sourceTitle), sourceUrl].join('\n').toLocaleLowerCase();

const isChanged = (clause: ClauseForm, originals: ReadonlyMap<string, ClauseForm>): boolean => {
  const original = originals.get(clause.key);
  return !original || !isSameClause(clause, original);
};

/** Keys of the clauses that do not answer the filter: each of its words must stand somewhere in the clause. */
export const hiddenBy = (
  filter: ClauseFilter,
  clauses: readonly ClauseForm[],
  originals: ReadonlyMap<string, ClauseForm>,
): ReadonlySet<string> => {
  const words = filter.words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const answers = (clause: ClauseForm): boolean => {
    if (filter.onlyChanged && !isChanged(clause, originals)) return false;
    const written = words.length > 0 ? writtenIn(clause) : '';
    return words.every((word) => written.includes(word));
  };
  return new Set(clauses.filter((clause) => !answers(clause)).map(({ key }) => key));
};

interface Filtering {
  readonly filter: ClauseFilter;
  readonly hidden: ReadonlySet<string>;
  readonly setFilter: (filter: ClauseFilter) => void;
}

/**
 * Which clauses are shown. It is settled when the filter changes, not while somebody types in a clause: the clause would vanish below their hands. A
 * link to a clause, from the changes or the findings, ends the filter.
 */
export const useClauseFilter = (clauses: readonly ClauseForm[], originals: ReadonlyMap<string, ClauseForm>): Filtering => {
  const [state, setState] = useState<{ readonly filter: ClauseFilter; readonly hidden: ReadonlySet<string> }>({
    filter: NOTHING,
    hidden: new Set(),
  });
  useEffect(() => {
    const follow = (): void => {
      setState({ filter: NOTHING, hidden: new Set() });
      const target = decodeURIComponent(window.location.hash.slice(1));
      requestAnimationFrame(() => document.getElementById(target)?.scrollIntoView());
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return { ...state, setFilter: (filter) => setState({ filter, hidden: hiddenBy(filter, clauses, originals) }) };
};
