import { useQuery } from '@apollo/client/react';
import { Suspense, useRef } from 'react';
import type { ReactElement } from 'react';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { part } from '../page/part.tsx';
import { toProblem } from '../kernel/problem.ts';
import { useWords } from '../kernel/words.ts';
import { SearchDocument, SearchMoreDocument } from '../gql/graphql.ts';
import type { SearchQuery } from '../gql/graphql.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { NO_SEARCH } from 'shared/search/address.ts';
import type { Search } from 'shared/search/address.ts';
import { conditionsOf } from './search-groups.ts';
import { variablesOf } from './search-variables.ts';
import { SEARCH_WORDS } from './search.words.ts';
import { SearchBar } from './SearchBar.tsx';
import { SearchChips } from './SearchChips.tsx';
import { SearchEmpty } from './SearchEmpty.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchList } from './SearchList.tsx';
import { SearchMap } from './SearchMap.tsx';
import { SearchProblem } from './SearchProblem.tsx';
import { useFilterNames } from './useFilterNames.ts';
import type { FilterNames } from './useFilterNames.ts';
import { useMore } from './useMore.ts';
import { useSearch } from './useSearch.ts';
import type { Commit } from './useSearch.ts';

const SearchTable = part(async () => (await import('./SearchTable.tsx')).SearchTable);
const SearchTray = part(async () => (await import('./SearchTray.tsx')).SearchTray);

interface FoundProps {
  readonly search: Search;
  readonly commit: Commit;
  readonly shown: SearchQuery;
  readonly names: FilterNames;
  readonly busy: boolean;
  readonly more: (after: string) => Promise<unknown>;
}

const Found = ({ search, commit, shown: { opportunities: found, counts }, names, busy, more }: FoundProps): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  const toHeading = (): void => heading.current?.focus();
  const common = { search, commit, names };
  return (
    <div className="two two-left search">
      <SearchFilters {...common} facets={counts.facets} total={found.totalCount} />
      <section aria-labelledby="results">
        <h2 id="results" className="hidden" ref={heading} tabIndex={-1}>
          {t('results')}
        </h2>
        <p className="found" aria-live="polite">
          {t.count('found', found.totalCount, formatNumber(locale, found.totalCount, 0))}
        </p>
        <SearchBar search={search} commit={commit} active={conditionsOf(search).length} />
        <SearchChips {...common} onRemoved={toHeading} />
        {found.totalCount === 0 && <SearchEmpty {...common} facets={counts.facets} onRemoved={toHeading} />}
        {found.totalCount > 0 && search.view === 'map' && <SearchMap search={search} />}
        {found.totalCount > 0 && search.view === 'list' && <SearchList search={search} found={found} busy={busy} more={more} />}
        {found.totalCount > 0 && search.view === 'table' && (
          <Suspense fallback={<Skeleton lines={9} label={t('loading')} />}>
            <SearchTable search={search} commit={commit} />
          </Suspense>
        )}
        {search.picked.length > 0 && (
          <Suspense>
            <SearchTray picked={search.picked} onEmptied={toHeading} />
          </Suspense>
        )}
      </section>
    </div>
  );
};

export const Component = (): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const { search, commit } = useSearch();
  const names = useFilterNames(search.divisions.length > 0);
  // The table asks for its own rows: its order does not ask for the counts anew.
  const variables = variablesOf(search.view === 'table' ? { ...search, order: NO_SEARCH.order, after: null } : search);
  const { data, previousData, error, loading, fetchMore } = useQuery(SearchDocument, { variables });
  const shown = data ?? previousData;
  const { more, problem } = useMore((after) => fetchMore({ query: SearchMoreDocument, variables: { ...variables, after } }));
  return (
    <>
      <PageHead title={t('title')} description={t('description')} />
      <h1>{t('title')}</h1>
      <SearchProblem problem={error ? toProblem(error) : problem} search={search} />
      {shown && names && <Found search={search} commit={commit} shown={shown} names={names} busy={loading} more={more} />}
      {!error && !(shown && names) && <Skeleton lines={9} label={t('loading')} />}
    </>
  );
};
