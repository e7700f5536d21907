import 'reflect-metadata';
import { isInterfaceType, lexicographicSortSchema, printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import { buildSchemaSync } from 'type-graphql';
import { guardSchema } from '../access/guard.ts';
import { AccountResolver } from '../identity/account.resolver.ts';
import { OwnAccountResolver } from '../identity/own-account.resolver.ts';
import { OrganisationResolver } from '../identity/organisation.resolver.ts';
import { SessionResolver } from '../identity/session.resolver.ts';
import { ChallengeResolver } from '../challenges/challenge.resolver.ts';
import { AuditResolver } from '../facility-audits/audit.resolver.ts';
import { FacilityPotentialResolver, PotentialResolver } from '../facility-audits/potential.resolver.ts';
import { WeightsResolver } from '../facility-audits/weights.resolver.ts';
import {
  InterestEventResolver,
  InterestInvestorResolver,
  InterestResolver,
  InterestStewardResolver,
} from '../interests/interest.resolver.ts';
import { AnswerTimesResolver } from '../interests/answer-times.resolver.ts';
import { InterestQueueResolver } from '../interests/interest-queue.resolver.ts';
import { OpportunityInterestResolver } from '../interests/opportunity-interest.resolver.ts';
import { DataSetResolver } from '../datasets/data-set.resolver.ts';
import { FinancingResolver } from '../financing/financing.resolver.ts';
import { FundingRunResolver } from '../funding/funding-run.resolver.ts';
import { FoundingResolver } from '../industrial-zones/founding.resolver.ts';
import {
  IndustrialZoneResolver,
  OpportunityIndustrialZoneResolver,
  TownIndustrialZoneResolver,
} from '../industrial-zones/industrial-zone.resolver.ts';
import { guardArguments } from '../kernel/argument-guard.ts';
import { refuseUncheckedInputs, validateInDepth } from '../kernel/input-depth.ts';
import { validateArgument } from '../kernel/input-validation.ts';
import { OpportunityAttachmentResolver } from '../opportunities/opportunity-attachment.resolver.ts';
import { AnswerResolver } from '../opportunity-editor/answer.resolver.ts';
import { ManagedOpportunityResolver } from '../opportunity-editor/editor.resolver.ts';
import { QuestionResolver, UnknownFactsResolver } from '../opportunity-questions/question.resolver.ts';
import { FacilityOverviewResolver } from '../opportunities/overview.resolver.ts';
import { OpportunityResolver } from '../opportunities/opportunity.resolver.ts';
import { AnchorProjectType, FacilityType, IndustrialSiteType, TYPE_NAMES, ZoneSiteType } from '../opportunities/opportunity.types.ts';
import { MeasureConnectionResolver, MeasureResolver } from '../plans/measure.resolver.ts';
import { PlanResolver, PublishedTotalResolver } from '../plans/plan.resolver.ts';
import { MeasureDecisionResolver } from '../registers/measures/measure-decision.resolver.ts';
import { MeasureProposalResolver } from '../plan-editor/proposal.resolver.ts';
import { PlanDeskResolver, PlanProposalResolver } from '../plan-editor/plan-proposal.resolver.ts';
import { MergeCheckEntryResolver, MergeCheckResolver } from '../plan-merging/merge-check.resolver.ts';
import { InvestorProjectResolver, MatchInvitationResolver, MatchResolver, StewardMatchResolver } from '../matching/matching.resolver.ts';
import { PlatformResolver } from '../platform/platform.resolver.ts';
import { RegisterImportResolver } from '../registers/import.resolver.ts';
import { NewsConnectionResolver, NewsResolver } from '../saved-searches/news.resolver.ts';
import { SavedSearchResolver, UnsubscribeResolver } from '../saved-searches/saved-search.resolver.ts';
import { OpportunityWatchResolver, TownWatchResolver, WatchResolver, ZoneWatchResolver } from '../saved-searches/watch.resolver.ts';
import { TownCountResolver, ZoneCountResolver } from '../search/opportunity-counts.resolver.ts';
import { ClusterResolver, SearchResolver } from '../search/search.resolver.ts';
import { SecondLifeResolver } from '../second-life/second-life.resolver.ts';
import { ReviewResolver } from '../review/review.resolver.ts';
import { SimilarResolver } from '../search/similar.resolver.ts';
import { EstimateResolver } from '../special-zones/estimate.resolver.ts';
import { TermsChangeResolver, ZoneTermsResolver } from '../special-zones/terms.resolver.ts';
import { MembershipZonesResolver, OpportunityZoneResolver, TownZonesResolver, ZoneResolver } from '../special-zones/zone.resolver.ts';
import { TownResolver } from '../towns/town.resolver.ts';

const RESOLVERS = [
  AuditResolver,
  FacilityPotentialResolver,
  PotentialResolver,
  WeightsResolver,
  TownResolver,
  OpportunityResolver,
  FacilityOverviewResolver,
  OpportunityAttachmentResolver,
  ManagedOpportunityResolver,
  MeasureResolver,
  MeasureConnectionResolver,
  MeasureDecisionResolver,
  MeasureProposalResolver,
  PlanDeskResolver,
  PlanProposalResolver,
  PlanResolver,
  MergeCheckResolver,
  MergeCheckEntryResolver,
  PublishedTotalResolver,
  FundingRunResolver,
  FinancingResolver,
  SecondLifeResolver,
  DataSetResolver,
  AnswerResolver,
  QuestionResolver,
  UnknownFactsResolver,
  SimilarResolver,
  TownCountResolver,
  ZoneCountResolver,
  ZoneResolver,
  ZoneTermsResolver,
  TermsChangeResolver,
  EstimateResolver,
  OpportunityZoneResolver,
  TownZonesResolver,
  IndustrialZoneResolver,
  FoundingResolver,
  OpportunityIndustrialZoneResolver,
  TownIndustrialZoneResolver,
  MembershipZonesResolver,
  SearchResolver,
  ClusterResolver,
  SavedSearchResolver,
  UnsubscribeResolver,
  WatchResolver,
  OpportunityWatchResolver,
  TownWatchResolver,
  ZoneWatchResolver,
  NewsConnectionResolver,
  NewsResolver,
  ChallengeResolver,
  InterestResolver,
  InterestEventResolver,
  InterestInvestorResolver,
  InterestStewardResolver,
  InterestQueueResolver,
  AnswerTimesResolver,
  OpportunityInterestResolver,
  InvestorProjectResolver,
  MatchInvitationResolver,
  MatchResolver,
  StewardMatchResolver,
  ReviewResolver,
  RegisterImportResolver,
  PlatformResolver,
  AccountResolver,
  OwnAccountResolver,
  SessionResolver,
  OrganisationResolver,
] as const;

/** The schema without its rules: only for printing. */
const rawSchema = (): GraphQLSchema => {
  validateInDepth();
  refuseUncheckedInputs();
  return buildSchemaSync({
    resolvers: RESOLVERS,
    orphanedTypes: [FacilityType, AnchorProjectType, ZoneSiteType, IndustrialSiteType],
    validateFn: validateArgument,
  });
};

/** TypeGraphQL returns a promise for the type of an interface's value; compiled operations need the type itself. */
const withPlainTypes = (schema: GraphQLSchema): GraphQLSchema => {
  const opportunity = schema.getType('Opportunity');
  if (isInterfaceType(opportunity)) opportunity.resolveType = (value: { kind: OpportunityKind }) => TYPE_NAMES[value.kind];
  return schema;
};

/** Pasting a whole page into the search box finds results for its first words. */
const LONGER_ARGUMENTS = { text: 10_000 };

let guarded: GraphQLSchema | null = null;

/** The schema with a rule around every coordinate. A coordinate without a rule, or a rule without a coordinate, stops the start. */
export const buildGuardedSchema = (): GraphQLSchema => {
  guarded ??= guardSchema(guardArguments(withPlainTypes(rawSchema()), LONGER_ARGUMENTS));
  return guarded;
};

export const printSdl = (): string => `${printSchema(lexicographicSortSchema(buildGuardedSchema()))}\n`;
