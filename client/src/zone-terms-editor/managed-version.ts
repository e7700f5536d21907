import type { TermsState } from 'shared/special-zones/clauses.ts';
import type { ManagedTermsListQuery } from './managed-terms.graphql.ts';

export type ManagedVersion = ManagedTermsListQuery['managedTerms'][number];

interface Stated {
  readonly state: TermsState;
}

/** Neither published nor discarded. */
export const isOpenDraft = ({ state }: Stated): boolean => state === 'DRAFT' || state === 'APPROVED';
