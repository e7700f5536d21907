import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { toProblem } from '../../kernel/problem.ts';
import { useAttempt } from '../../kernel/useAttempt.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { SearchMoreDocument } from '../search.graphql.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { Search } from 'shared/search/address.ts';
import { variablesOf } from '../search-variables.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import { SearchList } from './SearchList.tsx';

const FIRST = 6;

/** The rows of which an asked figure, utility or distance is unknown, and which fail no condition. */
export const UnknownList = ({ search }: { readonly search: Search }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const { filter, ...rest } = variablesOf({ ...search, after: null });
  const variables = { ...rest, filter: { ...filter, unknown: 'ONLY' as const }, first: FIRST };
  const { data, previousData, error, loading, fetchMore } = useQuery(SearchMoreDocument, { variables });
  const { run, problem } = useAttempt();
  const more = (after: string): Promise<unknown> => run(() => fetchMore({ variables: { ...variables, after } }));
  const found = (data ?? previousData)?.opportunities;
  const shown = error ? toProblem(error) : problem;
  return (
    <>
      <ProblemNotice problem={shown} />
      {found && <SearchList search={{ ...search, after: null }} found={found} busy={loading} more={more} within />}
      {!found && !error && <Skeleton lines={6} label={t('loading')} />}
    </>
  );
};
