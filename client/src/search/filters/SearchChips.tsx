import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../kernel/words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { searchUrl } from '../../kernel/search-url.ts';
import type { Search } from 'shared/search/address.ts';
import { cleared, conditionsOf, withoutCondition } from '../search-groups.ts';
import type { Condition } from '../search-groups.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import { SearchCondition } from './SearchCondition.tsx';
import type { FilterNames } from '../useFilterNames.ts';
import type { Commit } from '../useSearch.ts';
import '../chips.css';

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  readonly names: FilterNames;
  /** The pressed chip has disappeared: the focus moves to what it changed. */
  readonly onRemoved: () => void;
}

const keyOf = (condition: Condition): string => (condition.kind === 'value' ? `${condition.key} ${condition.value}` : condition.key);

/** The active conditions, each with a button that removes it. */
export const SearchChips = ({ search, commit, names, onRemoved }: Props): ReactElement | null => {
  const t = useWords(SEARCH_WORDS);
  const conditions = conditionsOf(search);
  if (conditions.length === 0) return null;
  const remove = (condition: Condition) => (): void => {
    commit((current) => withoutCondition(current, condition));
    onRemoved();
  };
  return (
    <ul className="chips" aria-label={t('chosen')}>
      {conditions.map((condition) => (
        <li key={keyOf(condition)}>
          <button type="button" className="chip" onClick={remove(condition)}>
            <span>
              <span className="hidden">{t('remove')} </span>
              <SearchCondition condition={condition} search={search} names={names} />
            </span>
            <Icon name="close" />
          </button>
        </li>
      ))}
      <li>
        <Link className="chip-clear" to={searchUrl(cleared(search))} preventScrollReset onClick={onRemoved}>
          {t('clear')}
        </Link>
      </li>
    </ul>
  );
};
