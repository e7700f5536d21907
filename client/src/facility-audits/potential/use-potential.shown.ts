import type { UsePotentialQuery } from './use-potential.graphql.ts';

/** The facility of the page, and its potential for one use. */
export type Facility = Extract<NonNullable<UsePotentialQuery['opportunity']>, { readonly __typename: 'Facility' }>;
export type Potential = NonNullable<Facility['potential']>;
