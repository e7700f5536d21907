import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kernel/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { nameOf, readSearch } from 'shared/search/address.ts';
import { searchUrl } from './search-url.ts';
import type { Order, Search } from 'shared/search/address.ts';
import { FILTERS, FILTERS_FORM } from './search-ids.ts';
import { SEARCH_WORDS } from './search.words.ts';
import type { Commit } from './useSearch.ts';

/** Money for a job reads from the smallest; everything else is asked for from the largest. */
const ORDERS = [
  'RELEVANCE_DESC',
  'NEWEST_DESC',
  'NEWEST_ASC',
  'INVESTMENT_DESC',
  'INVESTMENT_ASC',
  'LAND_DESC',
  'LAND_ASC',
  'FLOOR_DESC',
  'FLOOR_ASC',
  'POWER_DESC',
  'POWER_ASC',
  'CAPITAL_PER_JOB_ASC',
  'CAPITAL_PER_JOB_DESC',
] as const;

const wordOf = ({ by, direction }: Order): string => `${by}_${direction}`;

/** Without words there is nothing to be the best match of: the newest come first. */
const shownOrder = ({ order, q }: Search): Order => (order.by === 'RELEVANCE' && !q ? { by: 'NEWEST', direction: 'DESC' } : order);

const SortSelect = ({ search, commit }: { readonly search: Search; readonly commit: Commit }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const choose = (word: string): void => {
    const { order } = readSearch(new URLSearchParams({ [nameOf('order')]: word }));
    commit((current) => ({ ...current, order }));
  };
  return (
    <label className="order">
      <span>{t('sort')}</span>
      <select name={nameOf('order')} form={FILTERS_FORM} value={wordOf(shownOrder(search))} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {ORDERS.filter((word) => word !== 'RELEVANCE_DESC' || search.q).map((word) => (
          <option key={word} value={word}>
            {t.of('order', word)}
          </option>
        ))}
      </select>
    </label>
  );
};

const Views = ({ search }: { readonly search: Search }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const link = (view: Search['view'], label: string): ReactElement => (
    <Link to={searchUrl({ ...search, view, after: null })} preventScrollReset aria-current={search.view === view ? 'true' : undefined}>
      {label}
    </Link>
  );
  return (
    <nav className="views" aria-label={t('view')}>
      {link('list', t('list'))}
      {link('map', t('map'))}
      {link('table', t('table'))}
    </nav>
  );
};

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  readonly active: number;
}

/** What stands over the results: the way to the filters on a phone, list or map, the order. */
export const SearchBar = ({ search, commit, active }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  return (
    <div className="search-bar">
      <button type="button" className="button button-secondary filters-open" popoverTarget={FILTERS}>
        <Icon name="filter" />
        {t('filters')}
        {active > 0 && <span className="filters-count">{active}</span>}
      </button>
      <Views search={search} />
      {search.view === 'list' && <SortSelect search={search} commit={commit} />}
    </div>
  );
};
