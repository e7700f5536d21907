import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { buttonClass } from '../ui/Button.tsx';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { SearchQuery } from '../gql/graphql.ts';
import { searchUrl } from './search-url.ts';
import type { Search } from 'shared/search/address.ts';
import { cleared, conditionsNamed, conditionsOf, withoutCondition } from './search-groups.ts';
import type { Condition } from './search-groups.ts';
import { SEARCH_LATER_WORDS } from './search-later.words.ts';
import { SEARCH_WORDS } from './search.words.ts';
import { SearchCondition } from './SearchCondition.tsx';
import type { FilterNames } from './useFilterNames.ts';
import type { Commit } from './useSearch.ts';

type Advice = SearchQuery['opportunities']['advice'][number];

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  readonly names: FilterNames;
  readonly advice: readonly Advice[];
  readonly onRemoved: () => void;
}

const keyOf = (condition: Condition): string => `${condition.key} ${'value' in condition ? condition.value : ''}`;

interface DropProps extends Pick<Props, 'search' | 'names'> {
  readonly conditions: readonly Condition[];
  readonly count: number;
  readonly onDrop: () => void;
}

/** One way out: what goes, and how much is found then. */
const Drop = ({ conditions, count, onDrop, search, names }: DropProps): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const later = useWords(SEARCH_LATER_WORDS);
  const locale = useLocale();
  return (
    <li>
      <button type="button" className={buttonClass('secondary')} onClick={onDrop}>
        <span>
          <span className="muted">{t('remove')} </span>
          {conditions.map((condition, index) => (
            <Fragment key={keyOf(condition)}>
              {index > 0 && ' + '}
              <SearchCondition condition={condition} search={search} names={names} />
            </Fragment>
          ))}
        </span>
        <span className="empty-count">{later.count('then', count, formatNumber(locale, count, 0))}</span>
      </button>
    </li>
  );
};

/** Nothing matches: names each smallest set of filters to drop, with the number that is found then. */
export const SearchEmpty = ({ search, commit, names, advice, onRemoved }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const later = useWords(SEARCH_LATER_WORDS);
  const ways = advice.map(({ count, drop }) => ({ count, conditions: conditionsNamed(search, drop) })).filter(({ conditions }) => conditions.length > 0);
  const drop = (conditions: readonly Condition[]) => (): void => {
    commit((current) => conditions.reduce(withoutCondition, current));
    onRemoved();
  };
  if (conditionsOf(search).length === 0) return <p>{later('emptyAll')}</p>;
  return (
    <div className="panel empty">
      <h3>{later('emptyTitle')}</h3>
      <p>{later('emptyText')}</p>
      <ul className="plain empty-drops">
        {ways.map(({ count, conditions }) => (
          <Drop key={conditions.map(keyOf).join()} conditions={conditions} count={count} onDrop={drop(conditions)} search={search} names={names} />
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
