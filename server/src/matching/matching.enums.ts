import { PLACE_KEYS, PROJECT_JOBS, PROJECT_KEYS } from 'shared/matching/criteria.ts';
import { TIERS } from 'shared/matching/rank.ts';
import { INVITATION_STATES } from 'shared/matching/vocabulary.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';

export const MatchCriterionEnum = graphqlEnum(
  'MatchCriterion',
  [...new Set<string>([...PLACE_KEYS, ...PROJECT_KEYS])],
  'What a condition is about: of an investor, a fact of the place; of a steward, something that the investor brings.',
);
export const MatchTierEnum = graphqlEnum(
  'MatchTier',
  TIERS,
  'FITS: every must is met. ASK: none fails, and something is unknown. NEAR: one quantity fails by a fifth at most. OUT: anything else.',
);
export const MatchSideEnum = graphqlEnum('MatchSide', ['INVESTOR', 'STEWARD'], 'Whose condition it is.');
export const MatchVerdictEnum = graphqlEnum(
  'MatchVerdict',
  ['MET', 'NEARLY', 'NOT_MET', 'UNKNOWN'],
  'Whether a condition holds. NEARLY: a must that fails by little, or a wish that is met in part. UNKNOWN is neither met nor failed.',
);
export const ProjectJobEnum = graphqlEnum(
  'ProjectJob',
  PROJECT_JOBS,
  'What an investor comes for: to restart a plant, to build a new one, to rent in a zone, to fund an anchor project.',
);
export const MatchInvitationStateEnum = graphqlEnum('MatchInvitationState', INVITATION_STATES, 'ACCEPTED: the steward learns who it is.');
