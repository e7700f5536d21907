import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { FormerDetails } from '../opportunity-page/FormerDetails.tsx';
import { FormerStatedDocument } from './former-stated.graphql.ts';

/** What earlier publishings of the steward's own row said, where something of it was replaced. */
export const FormerStated = ({ slug }: { readonly slug: string }): ReactElement | null => {
  const { data } = useQuery(FormerStatedDocument, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  return data?.opportunity ? <FormerDetails from={data.opportunity} /> : null;
};
