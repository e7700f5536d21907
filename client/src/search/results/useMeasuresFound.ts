import { useQuery } from '@apollo/client/react';
import { MeasuresFoundDocument } from './measures-found.graphql.ts';

/** How many measures of plans have the words; zero without words, and until it is known. */
export const useMeasuresFound = (words: string): number => {
  const { data } = useQuery(MeasuresFoundDocument, { variables: { words }, skip: words === '' });
  return data?.measures.totalCount ?? 0;
};
