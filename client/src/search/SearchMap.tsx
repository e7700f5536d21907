import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { toProblem } from '../kernel/problem.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useWords } from '../kernel/words.ts';
import { SearchPlacesDocument } from '../gql/graphql.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { PlacesMap } from './PlacesMap.tsx';
import type { Search } from 'shared/search/address.ts';
import { narrowingOf } from './search-variables.ts';
import { SEARCH_WORDS } from './search.words.ts';

/** What was found, by place. */
export const SearchMap = ({ search }: { readonly search: Search }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const { data, previousData, error, loading } = useQuery(SearchPlacesDocument, { variables: narrowingOf(search) });
  const found = (data ?? previousData)?.opportunities;
  if (error) return <ProblemNotice problem={toProblem(error)} />;
  if (!found) return <Skeleton lines={9} label={t('loading')} />;
  return (
    <div aria-busy={loading}>
      <PlacesMap counts={found.places} search={search} />
    </div>
  );
};
