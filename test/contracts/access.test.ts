import { getNamedType, isCompositeType } from 'graphql';
import type { GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coordinatesOf } from 'server/src/access/guard.ts';
import { buildGuardedSchema } from 'server/src/app/schema.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { requiredArgs, sampleOf } from './samples.ts';
import { SIGNED_IN, VIEWERS } from './viewers.ts';
import type { ViewerName } from './viewers.ts';

const schema = buildGuardedSchema();
const INVESTORS: readonly ViewerName[] = ['investor-a', 'investor-b'];
const MANAGERS: readonly ViewerName[] = ['zone-manager-a', 'zone-manager-b'];
const PLANNERS: readonly ViewerName[] = ['planner-a', 'planner-a2', 'planner-b'];
const STEWARDS: readonly ViewerName[] = [...MANAGERS, 'reviewer-a', 'reviewer-b'];
const IMPORTERS: readonly ViewerName[] = [...STEWARDS, ...PLANNERS];
/** Who may reach each root field, by docs/domain.md, "Users": stated here a second time on purpose. */
const EXPECTED: Record<string, readonly ViewerName[]> = {
  ...Object.fromEntries(
    [
      'opportunities',
      'suggestions',
      'opportunity',
      'opportunitiesBySlug',
      'regions',
      'towns',
      'town',
      'zones',
      'zone',
      'industrialZones',
      'industrialZone',
      'industrialZoneFigures',
      'facilityOverview',
      'revivedFacilities',
      'measures',
      'measure',
      'mergeChecks',
      'mergeCheck',
      'plans',
      'secondLife',
      'plan',
      'publishedTotals',
      'dataSets',
      'stewardAnswers',
      'fundingRun',
      'termsDiff',
      'taxRates',
      'landTaxRates',
      'mrpHistory',
      'potentialWeights',
      'incentiveEstimates',
      'okedSections',
      'townIndicators',
      'townIndicator',
      'townFactGroups',
      'challenges',
      'platform',
      'me',
      'invitation',
      'unsubscription',
    ].map((name) => [`Query.${name}`, VIEWERS]),
  ),
  'Query.account': SIGNED_IN,
  'Query.interest': SIGNED_IN,
  'Query.organisations': SIGNED_IN,
  ...Object.fromEntries(
    ['savedSearches', 'watches', 'hiddenOpportunities', 'news', 'challengesToAnswer', 'myChallenges', 'myQuestions'].map((name) => [
      `Query.${name}`,
      SIGNED_IN,
    ]),
  ),
  ...Object.fromEntries(
    ['Query.foundedZones', 'Query.foundedZone', 'Query.foundableFacilities', 'Mutation.saveFounding', 'Mutation.publishFounding'].map(
      (name) => [name, ['reviewer-a', 'reviewer-b']],
    ),
  ),
  'Query.waitingInvitations': ['administrator'],
  'Query.weightsComparison': ['administrator'],
  'Query.weightsProgress': ['administrator'],
  'Query.weightsHistory': ['administrator'],
  ...Object.fromEntries(
    ['proposeWeights', 'putWeightsInForce', 'discardWeights'].map((name) => [`Mutation.${name}`, ['administrator' as const]]),
  ),
  'Query.unattendedStewards': ['administrator'],
  'Mutation.confirmInvitation': ['administrator'],
  'Mutation.refuseInvitation': ['administrator'],
  ...Object.fromEntries(
    ['myInterests', 'investorProjects', 'investorProject', 'projectMatches', 'projectMatch', 'projectProposals', 'matchInvitations'].map(
      (name) => [`Query.${name}`, INVESTORS],
    ),
  ),
  ...Object.fromEntries(
    ['saveInvestorProject', 'deleteInvestorProject', 'rateMatch', 'answerMatchInvitation'].map((name) => [`Mutation.${name}`, INVESTORS]),
  ),
  ...Object.fromEntries(['registerImports', 'registerImport', 'registerImportRows'].map((name) => [`Query.${name}`, IMPORTERS])),
  ...Object.fromEntries(
    ['mapRegisterImport', 'applyRegisterImport', 'undoRegisterImport', 'stopRegisterImport', 'resumeRegisterImport'].map((name) => [
      `Mutation.${name}`,
      IMPORTERS,
    ]),
  ),
  ...Object.fromEntries(['stateLink', 'refuseLink', 'endLink'].map((name) => [`Mutation.${name}`, [...STEWARDS, ...PLANNERS]])),
  'Query.portfolios': VIEWERS,
  ...Object.fromEntries(
    'reviewQueue queueNeighbours managedOpportunities managedOpportunity auditors questionsToAnswer financingDraft stewardConditions interestedProjects'
      .split(' ')
      .map((name) => [`Query.${name}`, STEWARDS]),
  ),
  'Query.facilityAudits': [...STEWARDS, 'auditor'],
  'Query.facilityAudit': [...STEWARDS, 'auditor'],
  'Mutation.saveAudit': ['auditor'],
  'Mutation.submitAudit': ['auditor'],
  ...Object.fromEntries(
    'startReview requestInformation shortlistInterest acceptInterest declineInterest assignReview noteReview assignAudit cancelAudit returnAudit approveAudit'
      .split(' ')
      .map((name) => [`Mutation.${name}`, STEWARDS]),
  ),
  ...Object.fromEntries(['measureDesk', 'measureProposal', 'planProposal', 'importedMeasures'].map((name) => [`Query.${name}`, PLANNERS])),
  ...Object.fromEntries(
    (
      'proposeMeasure saveMeasureProposal sendMeasureProposal recallMeasureProposal discardMeasureProposal returnMeasureProposal ' +
      'approveMeasureProposal proposePlan savePlanProposal movePlanProposal approvePlanProposal decideImportedMeasures'
    )
      .split(' ')
      .map((name) => [`Mutation.${name}`, PLANNERS]),
  ),
  ...Object.fromEntries(
    ['startMergeCheck', 'saveMergeCheck', 'signMergeCheck', 'discardMergeCheck'].map((name) => [
      `Mutation.${name}`,
      [...PLANNERS, 'analyst' as const],
    ]),
  ),
  'Query.managedTerms': MANAGERS,
  'Query.termsImpact': MANAGERS,
  ...Object.fromEntries(
    [
      'signUpInvestor',
      'confirmSignUp',
      'signIn',
      'signOut',
      'requestPasswordReset',
      'resetPassword',
      'acceptInvitation',
      'unsubscribe',
      'objectToEmailChange',
      'startFundingRun',
      'cancelFundingRun',
    ].map((name) => [`Mutation.${name}`, VIEWERS]),
  ),
  ...Object.fromEntries(
    ['confirmSignInCode', 'proveIdentity', 'startTotpEnrolment', 'confirmTotpEnrolment', 'invite'].map((name) => [
      `Mutation.${name}`,
      SIGNED_IN,
    ]),
  ),
  ...Object.fromEntries(
    [
      'assureProof',
      'changePassword',
      'requestEmailChange',
      'confirmEmailChange',
      'removeTotp',
      'renewRecoveryCodes',
      'endSession',
      'endOtherSessions',
    ].map((name) => [`Mutation.${name}`, SIGNED_IN]),
  ),
  ...Object.fromEntries(
    [
      'saveSearch',
      'updateSavedSearch',
      'deleteSavedSearch',
      'watch',
      'unwatch',
      'hideOpportunity',
      'unhideOpportunity',
      'markNewsRead',
      'challengeFigure',
      'answerChallenge',
      'withdrawChallenge',
    ].map((name) => [`Mutation.${name}`, SIGNED_IN]),
  ),
  ...Object.fromEntries(
    ['saveInterestDraft', 'submitInterest', 'withdrawInterest', 'answerRequest', 'askSteward', 'withdrawQuestion'].map((name) => [
      `Mutation.${name}`,
      INVESTORS,
    ]),
  ),
  ...Object.fromEntries(
    (
      'attachFile changeFile detachFile orderFiles createOpportunity ' +
      'saveOpportunityDraft publishOpportunity withdrawOpportunity takeOverOpportunity stateFact stateFinancing saveFinancingDraft answerQuestion saveStewardConditions inviteProject'
    )
      .split(' ')
      .map((name) => [`Mutation.${name}`, STEWARDS]),
  ),
  ...Object.fromEntries(
    ['draftZoneTerms', 'approveZoneTerms', 'discardZoneTermsDraft', 'publishZoneTerms', 'withdrawZoneTerms'].map((name) => [
      `Mutation.${name}`,
      MANAGERS,
    ]),
  ),
};

/** Answers UNAUTHENTICATED to everybody whose sign-in is not waiting for a code; these viewers have finished theirs. */
const WAITS_FOR_A_CODE = 'Mutation.confirmSignInCode';

const callOf = (kind: 'query' | 'mutation', field: GraphQLField<unknown, never>): { query: string; variables: Record<string, unknown> } => {
  const args = requiredArgs(field).filter((arg) => arg.defaultValue === undefined);
  const head = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const body = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? '{ __typename }' : '';
  return {
    query: `${kind} ${head ? `(${head})` : ''} { ${field.name}${body ? `(${body})` : ''} ${selection} }`,
    variables: Object.fromEntries(args.map((arg) => [arg.name, sampleOf(arg.type)])),
  };
};

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const roots = [...coordinatesOf(schema)].filter(([name]) => /^(Query|Mutation)\./.test(name));
// Ending a session is tried last; otherwise the viewers after it would have none.
const ordered = roots.toSorted(([a], [b]) => Number(a === 'Mutation.signOut') - Number(b === 'Mutation.signOut'));

describe('root fields', () => {
  it('are all in the table of who may reach what', () => {
    expect(roots.map(([name]) => name).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it.each(ordered.filter(([name]) => name !== 'Mutation.signOut').map(([name, field]) => ({ name, field })))(
    '$name admits exactly those it is for',
    async ({ name, field }) => {
      const { query, variables } = callOf(name.startsWith('Query') ? 'query' : 'mutation', field);
      for (const viewer of VIEWERS) {
        const answer = await world.ask(viewer, query, variables);
        const codes = answer.errors.map((error) => String(error.extensions['code']));
        const admitted = EXPECTED[name]?.includes(viewer) ?? false;
        if (!admitted) expect(codes, `${viewer}: ${answer.wire}`).toEqual([viewer === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN']);
        else if (name !== WAITS_FOR_A_CODE) expect(codes, `${viewer}: ${answer.wire}`).not.toContain('UNAUTHENTICATED');
        expect(codes, answer.wire).not.toContain('INTERNAL');
      }
    },
  );
});
