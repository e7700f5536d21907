import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kernel/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { nameOf, searchUrl } from './search-address.ts';
import type { Order, Search } from './search-address.ts';
import { FILTERS, FILTERS_FORM } from './search-ids.ts';
import { SEARCH_WORDS } from './search.words.ts';
import type { Commit } from './useSearch.ts';

/** Money for a job reads from the smallest; everything else is asked for from the largest. */
const ORDERS = [
  { by: 'NEWEST', direction: 'DESC' },
  { by: 'NEWEST', direction: 'ASC' },
  { by: 'INVESTMENT', direction: 'DESC' },
  { by: 'INVESTMENT', direction: 'ASC' },
  { by: 'LAND', direction: 'DESC' },
  { by: 'LAND', direction: 'ASC' },
  { by: 'FLOOR', direction: 'DESC' },
  { by: 'FLOOR', direction: 'ASC' },
  { by: 'POWER', direction: 'DESC' },
  { by: 'POWER', direction: 'ASC' },
  { by: 'CAPITAL_PER_JOB', direction: 'ASC' },
  { by: 'CAPITAL_PER_JOB', direction: 'DESC' },
] as const satisfies readonly Order[];

const wordOf = <B extends string, D extends string>({ by, direction }: { readonly by: B; readonly direction: D }): `${B}_${D}` => `${by}_${direction}`;

const SortSelect = ({ search, commit }: { readonly search: Search; readonly commit: Commit }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const choose = (word: string): void => {
    const order = ORDERS.find((one) => wordOf(one) === word);
    if (order) commit((current) => ({ ...current, order }));
  };
  return (
    <label className="order">
      <span>{t('sort')}</span>
      <select name={nameOf('order')} form={FILTERS_FORM} value={wordOf(search.order)} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {ORDERS.map((order) => (
          <option key={wordOf(order)} value={wordOf(order)}>
            {t.of('order', wordOf(order))}
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
