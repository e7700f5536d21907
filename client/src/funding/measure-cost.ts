import type { FundingMeasureFragment } from './funding.graphql.ts';

/** What a measure still needs, in tenge: what is missing, or the whole planned sum where nobody has stated an allocation. */
export const costOf = ({ gap, planned }: Pick<FundingMeasureFragment, 'gap' | 'planned'>): number => gap ?? planned ?? 0;
