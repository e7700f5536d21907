import type { GraphQLResolveInfo } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COORDINATES } from 'server/src/access/coordinates.ts';
import { coordinatesOf } from 'server/src/access/guard.ts';
import type { RuleName } from 'server/src/access/rules.ts';
import { buildGuardedSchema } from 'server/src/app/schema.ts';
import { openWorld } from 'server/src/testing/world.ts';
import type { World } from 'server/src/testing/world.ts';

const VIEWERS = [
  'visitor',
  'investor-a',
  'investor-b',
  'zone-manager-a',
  'zone-manager-b',
  'reviewer-a',
  'reviewer-b',
  'auditor',
  'analyst',
  'administrator',
  'planner-a',
  'planner-a2',
  'planner-b',
];
const INVESTORS = ['investor-a', 'investor-b'];
const MANAGERS = ['zone-manager-a', 'zone-manager-b'];
const SIGNED_IN = VIEWERS.slice(1);

/** Whom each rule admits, by docs/domain.md, "Users": stated here a second time on purpose. */
const ADMITTED: Record<RuleName, readonly string[]> = {
  PUBLIC: VIEWERS,
  SESSION: SIGNED_IN,
  FULL: SIGNED_IN,
  PARTY: SIGNED_IN,
  INVESTOR: INVESTORS,
  STEWARD: [...MANAGERS, 'reviewer-a', 'reviewer-b'],
  SPK: ['reviewer-a', 'reviewer-b'],
  IMPORTER: [...MANAGERS, 'reviewer-a', 'reviewer-b', 'planner-a', 'planner-a2', 'planner-b'],
  LINKER: [...MANAGERS, 'reviewer-a', 'reviewer-b', 'planner-a', 'planner-a2', 'planner-b'],
  AUDITOR: ['auditor'],
  ANALYST: ['analyst', 'planner-a', 'planner-a2', 'planner-b'],
  AUDIT_PARTY: [...MANAGERS, 'reviewer-a', 'reviewer-b', 'auditor'],
  ZONE_MANAGER: MANAGERS,
  PLATFORM: ['administrator'],
  AKIMAT: ['planner-a', 'planner-a2', 'planner-b'],
};

/** Types that only signed-in people can reach. */
const PRIVATE_TYPES = [
  'Interest',
  'NameNotice',
  'InterestFields',
  'InterestEvent',
  'Receipt',
  'InterestConnection',
  'InterestEdge',
  'OrganisationConnection',
  'OrganisationEdge',
  'WaitingInvitation',
  'WaitingInvitationRights',
  'SavedSearch',
  'Watch',
  'News',
  'NewsConnection',
  'NewsEdge',
  'NewsValue',
  'FacilityAudit',
  'AuditedFacility',
  'AuditFinding',
  'AuditRights',
  'FacilityAuditConnection',
  'FacilityAuditEdge',
  'InvestorProject',
  'ProjectBrings',
  'ProjectProposal',
  'StewardConditions',
  'MatchCondition',
  'MatchSideScore',
  'MatchFound',
  'MatchLine',
  'MatchChange',
  'MatchRating',
  'Match',
  'OpportunityMatch',
  'OpportunityMatchEdge',
  'OpportunityMatchConnection',
  'MatchTierCount',
  'InterestedProject',
  'InterestedProjects',
  'MatchInvitation',
  'OpportunityQuestionConnection',
  'OpportunityQuestionEdge',
  'WeightsComparison',
  'WeightChange',
  'ClassChange',
  'TotpEnrolment',
  'Account',
  'AccountSession',
  'ManagedOpportunity',
  'ManagedDraft',
  'ManagedRights',
  'ManagedStateCount',
  'ManagedOpportunityConnection',
  'ManagedOpportunityEdge',
  'OpportunityContent',
  'MeasureProposal',
  'MeasureProposalRights',
  'MeasureNow',
  'MeasureDesk',
  'PlanProposal',
  'PlanNow',
  'ImportedMeasures',
  'ImportedGroup',
  'ImportedProposal',
  'DecidedPiece',
  'RefusedProposal',
  'EditedClaim',
  'EditedStatus',
  'OwnerConsent',
  'ContentJustification',
  'ContentFinding',
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const guarded = [...coordinatesOf(buildGuardedSchema())].filter(([name]) => COORDINATES.get(name) !== 'PUBLIC');

/** The first answer of the wrapped resolver: a refusal, or it goes on. */
const isRefused = async (resolve: () => unknown): Promise<boolean> => {
  try {
    await resolve();
    return false;
  } catch (error) {
    return error instanceof Error && /^(UNAUTHENTICATED|FORBIDDEN|ENROLMENT_NEEDED)$/.test(error.message);
  }
};

describe('every coordinate for every viewer', () => {
  it.each(guarded.map(([name, field]) => ({ name, field })))('$name refuses whom it is not for', async ({ name, field }) => {
    const rule = COORDINATES.get(name) ?? 'FULL';
    for (const viewer of VIEWERS.filter((one) => !ADMITTED[rule].includes(one))) {
      const ctx = await world.as(viewer);
      const info = {} as GraphQLResolveInfo;
      expect(await isRefused(() => field.resolve?.({}, {}, ctx, info)), viewer).toBe(true);
    }
  });

  it('keeps every field of a private type from visitors', () => {
    const open = [...COORDINATES].filter(([name, rule]) => rule === 'PUBLIC' && PRIVATE_TYPES.includes(name.split('.')[0] ?? ''));
    expect(open).toEqual([]);
  });
});
