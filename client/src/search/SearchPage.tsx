import { useQuery } from '@apollo/client/react';
import { lazy, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { LoadingLines } from '../page/LoadingLines.tsx';
import { part } from '../page/part.tsx';
import { toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { useAttempt } from '../kernel/useAttempt.ts';
import { useWords } from '../kernel/words.ts';
import { SearchDocument, SearchMoreDocument } from './search.graphql.ts';
import type { SearchQuery } from './search.graphql.ts';
import { Later } from '../ui/Later.tsx';
import { NO_SEARCH } from 'shared/search/address.ts';
import type { Search } from 'shared/search/address.ts';
import type { MapBounds } from '../map/explore.ts';
import type { Spot } from './map/is-inside.ts';
import { conditionsOf } from './search-groups.ts';
import { variablesOf } from './search-variables.ts';
import { SEARCH_WORDS } from './search.words.ts';
import { RESULTS, UNKNOWN_ROWS } from './search-ids.ts';
import { OrderNote } from './results/OrderNote.tsx';
import { SearchBar } from './SearchBar.tsx';
import { FilterSheet } from './filters/FilterSheet.tsx';
import { SearchChips } from './filters/SearchChips.tsx';
import { SearchList } from './results/SearchList.tsx';
import { useMeasuresFound } from './results/useMeasuresFound.ts';
import { useFilterNames } from './useFilterNames.ts';
import type { FilterNames } from './useFilterNames.ts';
import { useSearch } from './useSearch.ts';
import type { Commit } from './useSearch.ts';
import '../map/CountryMap.css';
import '../map/ExploreMap.css';
import './SearchPage.css';

const SearchFilters = part(
  'SearchFilters',
  async () => (await import('./filters/SearchFilters.tsx')).SearchFilters,
  <LoadingLines lines={9} />,
);
const SearchProblem = part('SearchProblem', async () => (await import('./SearchProblem.tsx')).SearchProblem);
const MeasuresFound = part('MeasuresFound', async () => (await import('./results/MeasuresFound.tsx')).MeasuresFound);
const SearchEmpty = part('SearchEmpty', async () => (await import('./results/SearchEmpty.tsx')).SearchEmpty, <LoadingLines lines={4} />);
const SearchFacts = part('SearchFacts', async () => (await import('./results/SearchFacts.tsx')).SearchFacts);
const SearchTable = part('SearchTable', async () => (await import('./table/SearchTable.tsx')).SearchTable, <LoadingLines lines={9} />);
const SearchTray = part('SearchTray', async () => (await import('./tray/SearchTray.tsx')).SearchTray);
const SearchMap = lazy(async () => ({ default: (await import('./map/SearchMap.tsx')).SearchMap }));
const SearchAside = lazy(async () => ({ default: (await import('./results/SearchAside.tsx')).SearchAside }));

const PAGE = 18;

interface FoundProps {
  readonly search: Search;
  readonly commit: Commit;
  readonly found: SearchQuery['opportunities'];
  readonly names: FilterNames;
  /** How many measures of plans have the words. */
  readonly measures: number;
  readonly busy: boolean;
  readonly more: (after: string) => Promise<unknown>;
}

/** How many were found, and for how many more it is unknown; announced whenever it changes. */
const Totals = ({
  search,
  found: { totalCount, unknownCount, otherCurrencyCount },
}: Pick<FoundProps, 'search' | 'found'>): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const locale = useLocale();
  const number = (count: number): string => formatNumber(locale, count, 0);
  const notStated = unknownCount - otherCurrencyCount;
  return (
    <div className="found" aria-live="polite">
      <p>{t.count('found', totalCount, number(totalCount))}</p>
      {notStated > 0 && (
        <p className="found-unknown">
          <a href={`#${UNKNOWN_ROWS}`}>{t(search.unknown ? 'ofThemUnknown' : 'moreUnknown', { count: number(notStated) })}</a>
        </p>
      )}
      {otherCurrencyCount > 0 && (
        <p className="found-unknown">
          <a href={`#${UNKNOWN_ROWS}`}>{t('moreOtherCurrency', { count: number(otherCurrencyCount) })}</a>
        </p>
      )}
    </div>
  );
};

/** The results as the reader wants them: a table, a list, or the list with the map beside it. */
const Results = ({
  search,
  commit,
  found,
  busy,
  more,
  empty,
}: Omit<FoundProps, 'names' | 'measures'> & { readonly empty: ReactElement }): ReactElement => {
  const [pointed, setPointed] = useState<Spot | null>(null);
  const [area, setArea] = useState<MapBounds | null>(null);
  if (search.view === 'table' && found.totalCount > 0) {
    return <SearchTable search={search} commit={commit} />;
  }
  return (
    <div className={search.view === 'map' ? 'results-map' : undefined}>
      <div>
        {found.totalCount === 0 ? (
          empty
        ) : (
          <SearchList search={search} found={found} busy={busy} more={more} onPointed={setPointed} area={area} />
        )}
      </div>
      {search.view === 'map' && (
        <Later className="results-map-pane" instead={<div className="explore" />}>
          <SearchMap search={search} commit={commit} pointed={pointed} onPointed={setArea} />
        </Later>
      )}
    </div>
  );
};

const Found = ({ search, commit, found, names, measures, busy, more }: FoundProps): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const heading = useRef<HTMLHeadingElement>(null);
  const toHeading = (): void => heading.current?.focus();
  const common = { search, commit, names };
  return (
    <div className="two two-left search">
      <a className="skip" href={`#${RESULTS}`}>
        {t('toResults')}
      </a>
      <FilterSheet>
        <SearchFilters {...common} found={found} />
      </FilterSheet>
      <section aria-labelledby={RESULTS}>
        <h2 id={RESULTS} className="hidden" ref={heading} tabIndex={-1}>
          {t('results')}
        </h2>
        <Totals search={search} found={found} />
        <SearchBar search={search} commit={commit} active={conditionsOf(search).length} />
        <OrderNote search={search} />
        <SearchChips {...common} onRemoved={toHeading} />
        {search.text && <SearchFacts {...common} />}
        {measures > 0 && <MeasuresFound words={search.text} count={measures} />}
        <Results
          search={search}
          commit={commit}
          found={found}
          busy={busy}
          more={more}
          empty={<SearchEmpty {...common} advice={found.advice} onRemoved={toHeading} />}
        />
        <Later id={UNKNOWN_ROWS}>
          <SearchAside search={search} commit={commit} isFew={found.totalCount < PAGE} found={found} />
        </Later>
        {search.picked.length > 0 && <SearchTray picked={search.picked} onEmptied={toHeading} />}
      </section>
    </div>
  );
};

/** Its words are only fetched when there is something to say. */
const Failure = ({ problem, search }: { readonly problem: Problem | null; readonly search: Search }): ReactElement | null =>
  problem && <SearchProblem problem={problem} search={search} />;

export const Component = (): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const { search, commit } = useSearch();
  const names = useFilterNames(search.sections.length + search.divisions.length > 0);
  // The table has a query of its own: its order does not load the counts again.
  const variables = variablesOf(search.view === 'table' ? { ...search, order: NO_SEARCH.order, after: null } : search);
  const { data, previousData, error, loading, fetchMore } = useQuery(SearchDocument, { variables });
  const found = (data ?? previousData)?.opportunities;
  // Asked for here, beside the search: a part of the results would ask only after they have come.
  const measures = useMeasuresFound(search.text);
  const { run, problem } = useAttempt();
  const more = (after: string): Promise<unknown> =>
    run(() => fetchMore({ query: SearchMoreDocument, variables: { ...variables, first: PAGE, after } }));
  return (
    <>
      <PageHead title={t('title')} description={t('description')} />
      <h1 className="search-title">{t('title')}</h1>
      <Failure problem={error ? toProblem(error) : problem} search={search} />
      {found && names && (
        <Found search={search} commit={commit} found={found} names={names} measures={measures} busy={loading} more={more} />
      )}
      {!error && !(found && names) && <LoadingLines lines={9} />}
    </>
  );
};
