import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { CONFIDENCES, DATE_BASES } from 'shared/opportunities/kinds.ts';
import { TOWN_LIST_ANSWERS, TOWN_LIST_STATUSES } from 'shared/towns/towns.ts';

export const DateBasisEnum = graphqlEnum(
  'DateBasis',
  DATE_BASES,
  'Whether the date of a claim was printed, inferred, or could not be established.',
);
export const ConfidenceEnum = graphqlEnum('Confidence', CONFIDENCES, 'How sure the compiler was.');
// The filter of the search takes it by its list (`enumOf`).
graphqlEnum(
  'TownListAnswer',
  TOWN_LIST_ANSWERS,
  'CURRENT: the town is on the list of single-industry towns now. EVER: it is, or has been.',
);
export const TownListStatusEnum = graphqlEnum(
  'TownListStatus',
  TOWN_LIST_STATUSES,
  'Whether the town is on the list of single-industry towns.',
);
