import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { buttonClass } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../kernel/words.ts';
import { searchUrl } from './search-url.ts';
import type { Search } from 'shared/search/address.ts';
import { GROUPS, cleared, conditionsOf, withoutCondition } from './search-groups.ts';
import type { Condition } from './search-groups.ts';
import { SEARCH_WORDS } from './search.words.ts';
import { SearchCondition } from './SearchCondition.tsx';
import type { Facets } from './SearchFilters.tsx';
import type { FilterNames } from './useFilterNames.ts';
import type { Commit } from './useSearch.ts';

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  readonly names: FilterNames;
  readonly facets: Facets;
  readonly onRemoved: () => void;
}

/** A facet is counted without its own filter: when it has counts, that filter alone stands in the way. */
const helps = (condition: Condition, search: Search, facets: Facets): boolean => {
  if (condition.kind !== 'value' || search[condition.key].length > 1) return false;
  const facet = GROUPS.find(({ key }) => key === condition.key)?.facet;
  return facets.some(({ key, values }) => key === facet && values.length > 0);
};

/** Nothing matches: says which filter to drop, and what would be found then. */
export const SearchEmpty = ({ search, commit, names, facets, onRemoved }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const conditions = conditionsOf(search).map((condition) => ({ condition, isHelp: helps(condition, search, facets) }));
  const drop = (condition: Condition) => (): void => {
    commit((current) => withoutCondition(current, condition));
    onRemoved();
  };
  if (conditions.length === 0) return <p>{t('emptyAll')}</p>;
  return (
    <div className="panel empty">
      <h3>{t('emptyTitle')}</h3>
      <p>{t('emptyText')}</p>
      <ul className="plain empty-drops">
        {conditions
          .toSorted((one, other) => Number(other.isHelp) - Number(one.isHelp))
          .map(({ condition, isHelp }) => (
            <li key={`${condition.key} ${'value' in condition ? condition.value : ''}`}>
              <button type="button" className={buttonClass(isHelp ? 'primary' : 'secondary')} onClick={drop(condition)}>
                <span>
                  <span className="hidden">{t('remove')} </span>
                  <SearchCondition condition={condition} search={search} names={names} />
                </span>
                <Icon name="close" />
              </button>
              {isHelp && <span className="muted small">{t('emptyHelps')}</span>}
            </li>
          ))}
        <li>
          <Link to={searchUrl(cleared(search))} onClick={onRemoved}>
            {t('clear')}
          </Link>
        </li>
      </ul>
    </div>
  );
};
