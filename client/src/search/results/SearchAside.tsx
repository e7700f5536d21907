import type { ReactElement } from 'react';
import type { Search } from 'shared/search/address.ts';
import { RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import { isOpen, isReversed } from 'shared/search/controls.ts';
import type { SearchQuery } from '../search.graphql.ts';
import { NearMissList } from './NearMissList.tsx';
import { UnknownRows } from './UnknownRows.tsx';
import type { Commit } from '../useSearch.ts';

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  /** Fewer than a page were found. */
  readonly isFew: boolean;
  readonly found: Pick<SearchQuery['opportunities'], 'unknownCount' | 'otherCurrencyCount'>;
}

const hasRange = (search: Search): boolean => RANGE_FIELDS.some((field) => !isOpen(search[field]) && !isReversed(search[field]));

/** Results beside the list: those that narrowly miss a range, and those with unknown values. */
export const SearchAside = ({ search, commit, isFew, found }: Props): ReactElement => (
  <>
    {isFew && hasRange(search) && <NearMissList search={search} />}
    {found.unknownCount > 0 && <UnknownRows search={search} commit={commit} {...found} />}
  </>
);
