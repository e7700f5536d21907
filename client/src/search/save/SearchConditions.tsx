import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { readSearch } from 'shared/search/address.ts';
import { useWords } from '../../kernel/words.ts';
import { conditionsOf, controlOf } from '../search-groups.ts';
import { SearchCondition } from '../filters/SearchCondition.tsx';
import { useFilterNames } from '../useFilterNames.ts';
import { SAVE_SEARCH_WORDS } from './save-search.words.ts';
import { searchName } from './search-name.ts';
import './SearchConditions.css';

interface Props {
  readonly query: string;
  /** Receives a name made of the conditions, once they are shown. */
  readonly onNamed?: (name: string) => void;
}

/** The conditions of a search, in the words of the search page. Null until the names have been loaded. */
export const SearchConditions = ({ query, onNamed }: Props): ReactElement | null => {
  const t = useWords(SAVE_SEARCH_WORDS);
  const list = useRef<HTMLUListElement>(null);
  const search = readSearch(new URLSearchParams(query));
  const names = useFilterNames(search.sections.length + search.divisions.length > 0);
  const conditions = conditionsOf(search);
  useEffect(() => {
    if (names) onNamed?.(searchName(list.current?.children ?? []));
  }, [names, query, onNamed]);
  if (!names) return null;
  if (conditions.length === 0) return <p className="small muted">{t('everything')}</p>;
  return (
    <ul className="kept-conditions small" ref={list}>
      {conditions.map((condition) => (
        <li key={condition.kind === 'value' ? `${condition.key} ${condition.value}` : condition.key} data-control={controlOf(condition)}>
          <SearchCondition condition={condition} search={search} names={names} />
        </li>
      ))}
    </ul>
  );
};
