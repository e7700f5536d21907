import type { ReactElement } from 'react';
import type { Search } from 'shared/search/address.ts';
import { isReversed } from 'shared/search/filter.ts';
import type { SearchQuery } from '../search.graphql.ts';
import { NearMissList } from './NearMissList.tsx';
import { RANGES } from '../search-groups.ts';
import { UnknownRows } from './UnknownRows.tsx';
import type { Commit } from '../useSearch.ts';

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  /** Fewer than a page were found. */
  readonly isFew: boolean;
  readonly found: Pick<SearchQuery['opportunities'], 'unknownCount' | 'otherCurrencyCount'>;
}

const hasRange = (search: Search): boolean =>
  RANGES.some(({ key }) => (search[key].min !== null || search[key].max !== null) && !isReversed(search[key]));

/** What stands beside the list and not in it: what misses a range by little, and what nobody knows. */
export const SearchAside = ({ search, commit, isFew, found }: Props): ReactElement => (
  <>
    {isFew && hasRange(search) && <NearMissList search={search} />}
    {found.unknownCount > 0 && <UnknownRows search={search} commit={commit} {...found} />}
  </>
);
