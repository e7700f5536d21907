import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kernel/words.ts';
import { part } from '../page/part.tsx';
import { Icon, Sign } from '../ui/Icon.tsx';
import { nameOf, readSearch } from 'shared/search/address.ts';
import { searchUrl } from '../kernel/search-url.ts';
import type { Order, Search } from 'shared/search/address.ts';
import { orderOf } from './search-variables.ts';
import { FILTERS, FILTERS_FORM, MORE } from './search-ids.ts';
import { SEARCH_WORDS } from './search.words.ts';
import type { Commit } from './useSearch.ts';
import './SearchBar.css';

const SaveSearch = part('SaveSearch', async () => (await import('./save/SaveSearch.tsx')).SaveSearch);
const SearchDownload = part('SearchDownload', async () => (await import('./download/SearchDownload.tsx')).SearchDownload);

const SIGNS = {
  list: 'M4 5h3v3H4Zm5 .5h11v2H9ZM4 10.5h3v3H4Zm5 .5h11v2H9ZM4 16h3v3H4Zm5 .5h11v2H9Z',
  table: 'M3 4h18v16H3Zm2 5v3h6V9Zm8 0v3h6V9Zm-8 5v4h6v-4Zm8 0v4h6v-4Z',
  sort: 'M7 4h2v12l2.5-2.5L13 15l-5 5-5-5 1.5-1.5L7 16Zm8 16V8l-2.5 2.5L11 9l5-5 5 5-1.5 1.5L17 8v12Z',
  more: 'M4 10h4v4H4Zm6 0h4v4h-4Zm6 0h4v4h-4Z',
};

const NAMED = ['RELEVANCE_DESC', 'DISTANCE_ASC', 'NEWEST_DESC', 'NEWEST_ASC', 'AS_OF_DESC', 'TITLE_ASC', 'PLACE_ASC'] as const;
const FIGURES = ['INVESTMENT', 'CAPITAL_PER_JOB', 'JOBS', 'LAND', 'FLOOR', 'POWER', 'WATER', 'HEAT', 'POTENTIAL'] as const;

const wordOf = ({ by, direction }: Order): string => `${by}_${direction}`;

const isOffered = (word: (typeof NAMED)[number], { near }: Search): boolean => word !== 'DISTANCE_ASC' || near !== null;

/** Every order that applies to this search, in words. */
const useOrders = (search: Search): readonly { readonly word: string; readonly label: string }[] => {
  const t = useWords(SEARCH_WORDS);
  return [
    ...NAMED.filter((word) => isOffered(word, search)).map((word) => ({
      word,
      label: t.of('order', word === 'RELEVANCE_DESC' && !search.text ? 'USUAL' : word),
    })),
    ...FIGURES.flatMap((by) => [
      { word: `${by}_DESC`, label: `${t.of('orderBy', by)}: ${t('descending')}` },
      { word: `${by}_ASC`, label: `${t.of('orderBy', by)}: ${t('ascending')}` },
    ]),
  ];
};

const SortSelect = ({ search, commit }: { readonly search: Search; readonly commit: Commit }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const shown = wordOf(orderOf(search));
  const orders = useOrders(search);
  const choose = (word: string): void => {
    const { order } = readSearch(new URLSearchParams({ [nameOf('order')]: word }));
    commit((current) => ({ ...current, order }));
  };
  return (
    <label className="order">
      <Sign path={SIGNS.sort} />
      <span>{t('sort')}</span>
      <select name={nameOf('order')} form={FILTERS_FORM} value={shown} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {!orders.some(({ word }) => word === shown) && <option value={shown}>{t('orderOfTable')}</option>}
        {orders.map(({ word, label }) => (
          <option key={word} value={word}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
};

const Views = ({ search }: { readonly search: Search }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const link = (view: Search['view'], sign: ReactElement, label: string): ReactElement => (
    <Link to={searchUrl({ ...search, view, after: null })} preventScrollReset aria-current={search.view === view ? 'true' : undefined}>
      {sign}
      <span>{label}</span>
    </Link>
  );
  return (
    <nav className="views" aria-label={t('view')}>
      {link('list', <Sign path={SIGNS.list} />, t('list'))}
      {link('map', <Icon name="pin" />, t('map'))}
      {link('table', <Sign path={SIGNS.table} />, t('table'))}
    </nav>
  );
};

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  readonly active: number;
}

/** The bar above the results, one row on a phone: filters, order, list or map, and behind the last button files and saving. */
export const SearchBar = ({ search, commit, active }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  return (
    <div className="search-bar">
      <button type="button" className="button button-secondary filters-open" popoverTarget={FILTERS}>
        <Icon name="filter" />
        <span>{t('filters')}</span>
        {active > 0 && <span className="filters-count">{active}</span>}
      </button>
      <SortSelect search={search} commit={commit} />
      <Views search={search} />
      <button type="button" className="button button-secondary button-icon search-more-open" popoverTarget={MORE}>
        <Sign path={SIGNS.more} />
        <span className="hidden">{t('moreActions')}</span>
      </button>
      <div id={MORE} popover="auto" className="search-more">
        <SearchDownload search={search} />
        <SaveSearch />
      </div>
    </div>
  );
};
