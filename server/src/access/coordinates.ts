import { AUDIT_COORDINATES } from './audit.coordinates.ts';
import { EVIDENCE, STEWARD_TABLE } from './steward.coordinates.ts';
import { DATA_TABLE } from './data.coordinates.ts';
import { FINANCING_TABLE } from './financing.coordinates.ts';
import { FUNDING_TABLE } from './funding.coordinates.ts';
import { INDUSTRIAL_ZONE_TABLE } from './industrial-zone.coordinates.ts';
import { INTEREST_TABLE, REVIEW_WORK } from './interest.coordinates.ts';
import { INVESTORS_WORK, MATCHING_TABLE, MATCHING_WORK } from './matching.coordinates.ts';
import { MERGE_TABLE } from './merge.coordinates.ts';
import { PLAN_TABLE, PLANNERS_DECISIONS, PLANNERS_WORK } from './plan.coordinates.ts';
import type { RuleName, RuleTable } from './rules.ts';

const OPPORTUNITY =
  'id slug kind origin status statusAsOf title summary region town zone place location okedDivisions okedIsGuess investment ' +
  'permanentJobs price rent landHa floorM2 powerMva waterM3Day heatGcalHour rail utilitiesPresent utilitiesAbsent condition contamination legalStates dealTypes pictures documents ' +
  'industrialZones revivedAlike asOf asOfBasis confidence disputed cover unknowns facts statusHistory sources steward termsInForce upcomingTerms acceptsInterest details formerDetails similar publishedAt updatedAt viewerCan myInterest myEarlierInterest viewerWatch promisingFor';

/**
 * The one table of who may reach what: type → rule → fields. It can be read in one sitting; a field that is missing here stops
 * the start.
 */
const TABLE: RuleTable = {
  ...AUDIT_COORDINATES,
  ...INTEREST_TABLE,
  Query: {
    PUBLIC:
      'opportunities suggestions opportunity opportunitiesBySlug regions towns town townIndicators townIndicator townFactGroups challenges zones zone industrialZones industrialZone industrialZoneFigures facilityOverview revivedFacilities measures measure mergeChecks mergeCheck plans plan secondLife publishedTotals dataSets stewardAnswers fundingRun portfolios termsDiff taxRates landTaxRates mrpHistory potentialWeights incentiveEstimates okedSections platform me invitation unsubscription',
    FULL: 'account interest organisations savedSearches watches hiddenOpportunities news challengesToAnswer myChallenges myQuestions',
    INVESTOR: 'myInterests investorProjects investorProject projectMatches projectMatch projectProposals matchInvitations',
    STEWARD:
      'reviewQueue queueNeighbours managedOpportunities managedOpportunity financingDraft auditors questionsToAnswer stewardConditions interestedProjects',
    IMPORTER: 'registerImports registerImport registerImportRows',
    AUDIT_PARTY: 'facilityAudits facilityAudit',
    AKIMAT: 'measureDesk measureProposal planProposal importedMeasures',
    SPK: 'foundedZones foundedZone foundableFacilities',
    ZONE_MANAGER: 'managedTerms termsImpact',
    PLATFORM: 'waitingInvitations unattendedStewards weightsComparison weightsProgress weightsHistory',
  },
  Mutation: {
    PUBLIC:
      'signUpInvestor confirmSignUp signIn signOut requestPasswordReset resetPassword acceptInvitation unsubscribe objectToEmailChange startFundingRun cancelFundingRun',
    SESSION: 'confirmSignInCode proveIdentity startTotpEnrolment confirmTotpEnrolment',
    FULL:
      'assureProof changePassword requestEmailChange confirmEmailChange removeTotp renewRecoveryCodes endSession endOtherSessions ' +
      'invite saveSearch updateSavedSearch deleteSavedSearch watch unwatch hideOpportunity unhideOpportunity markNewsRead ' +
      'challengeFigure answerChallenge withdrawChallenge',
    INVESTOR: `saveInterestDraft submitInterest withdrawInterest answerRequest askSteward withdrawQuestion ${INVESTORS_WORK}`,
    AUDITOR: 'saveAudit submitAudit',
    AKIMAT: `${PLANNERS_WORK} ${PLANNERS_DECISIONS}`,
    LINKER: 'stateLink refuseLink endLink',
    ANALYST: 'startMergeCheck saveMergeCheck signMergeCheck discardMergeCheck',
    STEWARD:
      'assignAudit cancelAudit returnAudit approveAudit startReview requestInformation shortlistInterest acceptInterest declineInterest createOpportunity saveOpportunityDraft publishOpportunity ' +
      `withdrawOpportunity takeOverOpportunity stateFact stateFinancing saveFinancingDraft answerQuestion attachFile changeFile detachFile orderFiles saveStewardConditions inviteProject ${REVIEW_WORK}`,
    IMPORTER: 'mapRegisterImport applyRegisterImport undoRegisterImport stopRegisterImport resumeRegisterImport',
    PLATFORM: 'confirmInvitation refuseInvitation proposeWeights putWeightsInForce discardWeights',
    SPK: 'saveFounding publishFounding',
    ZONE_MANAGER: 'draftZoneTerms approveZoneTerms discardZoneTermsDraft publishZoneTerms withdrawZoneTerms',
  },
  LocalizedText: { PUBLIC: 'text locale isFallback' },
  TextInAllLanguages: { PUBLIC: 'ru kk en' },
  GeoPoint: { PUBLIC: 'lat lng isHint' },
  Source: { PUBLIC: 'title url asOf' },
  PageInfo: { PUBLIC: 'hasNextPage hasPreviousPage startCursor endCursor' },
  Money: { PUBLIC: 'amount currency' },
  Region: { PUBLIC: 'id slug name location' },
  Town: {
    PUBLIC:
      'id slug name region kato location listStatus exclusion statusHistory population enterprises facts disputed note zones industrialZones sources opportunityCount viewerWatch',
  },
  TownExclusion: { PUBLIC: 'since isDayOfAct text note source ended kept' },
  ExclusionEffect: { PUBLIC: 'text source' },
  TownStatusEvent: { PUBLIC: 'event date text note source' },
  TownPopulation: { PUBLIC: 'value year quality source' },
  Enterprise: { PUBLIC: 'name sector confidence source' },
  TownFact: { PUBLIC: 'indicator label number text unit asOf basis note source' },
  TownFactGroup: { PUBLIC: 'key facts' },
  TownIndicator: { PUBLIC: 'indicator label known newest oldest values' },
  TownIndicatorValue: { PUBLIC: 'town number unit asOf basis source others' },
  // Row-level security decides which rows; the person who challenges is in none of the fields.
  SubjectChallenges: { PUBLIC: 'inQuestion challenges' },
  FigureInQuestion: { PUBLIC: 'figure challenges since' },
  ChallengeDocument: { PUBLIC: 'name url bytes isScanned isPublic' },
  FigureChallenge: {
    PUBLIC:
      'id subject figure words proposed sourceUrl document state answer answeredAt createdAt version viewerCan opportunity town industrialZone specialZone measure figureTitle',
  },
  ChallengeRights: { PUBLIC: 'answer withdraw' },
  OkedDivision: { PUBLIC: 'code name section' },
  OkedSection: { PUBLIC: 'code name divisions' },
  Organisation: { PUBLIC: 'id kind name bin country identityCheck hasPeople' },
  ...INDUSTRIAL_ZONE_TABLE,
  ...FUNDING_TABLE,
  ...PLAN_TABLE,
  ...MERGE_TABLE,
  ...MATCHING_TABLE,
  ...DATA_TABLE,
  ...FINANCING_TABLE,
  SpecialZone: {
    PUBLIC:
      'id slug name region location established validUntil validUntilBasis validUntilConfirmed customsBorder areaHa areaAsOf subzones priorityActivities ' +
      'priorityActivitiesComplete activityDivisions managementCompany legalAct note sources steward opportunityCount termsInForce upcomingTerms termsVersions termsVersion viewerCan viewerWatch disputed',
  },
  CustomsBorder: { PUBLIC: 'isAt basis source' },
  Subzone: { PUBLIC: 'name areaHa' },
  ZoneRights: { PUBLIC: 'editTerms' },
  ZoneTerms: {
    PUBLIC:
      'id zone number state effectiveFrom effectiveUntil publishedAt recordedOn hash note noteAll clauses version approvedAt approvedBy withdrawnAt withdrawalReason ' +
      'replaces findings viewerCan',
  },
  TermsClause: { PUBLIC: 'key group title text titleAll textAll value unit relief oked asOf source' },
  TermsRelief: { PUBLIC: 'tax measure amount base categories years' },
  TermsFinding: { PUBLIC: 'id check keys text value unit said justification' },
  TermsFindingWords: { PUBLIC: 'locale words' },
  TermsRights: { PUBLIC: 'approve publish withdraw' },
  TermsImpact: { ZONE_MANAGER: 'openInterests watchers sites' },
  TermsDiff: { PUBLIC: 'from to changes' },
  TermsChange: { PUBLIC: 'key kind effect before after words isRewritten' },
  WordPiece: { PUBLIC: 'operation text' },
  TaxRate: { PUBLIC: 'tax from percent note confidence source' },
  LandTaxRate: { PUBLIC: 'bonitet from tengePerHa confidence source' },
  MrpValue: { PUBLIC: 'from tenge confidence source' },
  ZoneEstimate: { PUBLIC: 'zone terms verdict refusals doubts term termGap lines years total presentValue most security answerTime' },
  EstimateTerm: { PUBLIC: 'category costMrp mrp isMrpOfEarlierYear flip years until latestUntil endsWithZone' },
  CategoryFlip: { PUBLIC: 'aboveMrp category' },
  EstimateMost: { PUBLIC: 'total presentValue' },
  EstimateLine: { PUBLIC: 'tax clause missing isCounted years unknownYears' },
  EstimateYear: { PUBLIC: 'year base share rate rateFrom standard withTerms reliefShare' },
  EstimateSum: { PUBLIC: 'year standard withTerms saving' },
  Refusal: { PUBLIC: 'reason exclusion clause' },
  Doubt: { PUBLIC: 'reason exclusion clause' },
  Opportunity: { PUBLIC: OPPORTUNITY },
  Facility: { PUBLIC: `${OPPORTUNITY} idleSince potential` },
  AnchorProject: { PUBLIC: `${OPPORTUNITY} investor capitalPerJob financing financingPlans` },
  ZoneSite: { PUBLIC: OPPORTUNITY },
  IndustrialSite: { PUBLIC: `${OPPORTUNITY} industrialZone` },
  PictureFile: { PUBLIC: 'size url width height' },
  Picture: { PUBLIC: 'id caption captionAll isPublic files' },
  AttachedDocument: { PUBLIC: 'id caption captionAll isPublic name format bytes isScanned addedAt url' },
  Fact: { PUBLIC: 'key number text asOf basis sources code grade recordedAt' },
  StatusChange: { PUBLIC: 'status since reason source reasonCode grade' },
  FormerDetails: { PUBLIC: 'until details statuses' },
  PlaceDetails: { PUBLIC: 'parcels buildings utilities equipment legal owners prices' },
  Parcel: { PUBLIC: `${EVIDENCE} cadastralNumber landHa purpose right` },
  Building: { PUBLIC: `${EVIDENCE} name builtYear floorM2 storeys clearHeightM craneT condition` },
  UtilityLine: { PUBLIC: `${EVIDENCE} utility connection distanceM available asset assetMva` },
  EquipmentItem: { PUBLIC: `${EVIDENCE} name quantity madeYear hasDrawings` },
  LegalEntry: { PUBLIC: `${EVIDENCE} state party words` },
  PlaceOwner: { PUBLIC: `${EVIDENCE} form name bin contact` },
  Price: { PUBLIC: `${EVIDENCE} deal amount currency per` },
  ...STEWARD_TABLE,
  OpportunityRights: { PUBLIC: 'expressInterest' },
  OpportunityConnection: {
    PUBLIC: 'edges pageInfo totalCount unknownCount otherCurrencyCount facets histograms advice words nearMisses clusters places',
  },
  OpportunityEdge: { PUBLIC: 'node cursor distanceKm' },
  Facet: { PUBLIC: 'key values' },
  FacetValue: { PUBLIC: 'value count' },
  Histogram: { PUBLIC: 'key bars unknown otherCurrency' },
  HistogramBar: { PUBLIC: 'from to count' },
  Advice: { PUBLIC: 'drop count text' },
  WordFinding: { PUBLIC: 'word count alike' },
  SpelledWord: { PUBLIC: 'word count' },
  DroppedCondition: { PUBLIC: 'key value' },
  NearMiss: { PUBLIC: 'node missed' },
  Cluster: { PUBLIC: 'location count bounds place opportunity' },
  MapBounds: { PUBLIC: 'west south east north' },
  Suggestion: { PUBLIC: 'kind label value count' },
  PlaceCount: { PUBLIC: 'location name count town zone region' },
  Platform: { PUBLIC: 'plan dataAsOf hasDemo mailbox oidc mapStyleUrl operator standingTexts' },
  OidcProvider: { PUBLIC: 'id name' },
  // Created only for the person it concerns, also during signing in, when the session has just begun.
  Viewer: { PUBLIC: 'id name email locale level hasTotp memberships' },
  RegisterImport: {
    IMPORTER:
      'id sheet fileName fileBytes fileDigest format encoding sheetName state problem headings columns skipsUnreadable rows verdicts findings outcomes ' +
      'done total isStalled version createdByName createdAt appliedAt undoneAt',
  },
  ImportHeading: { IMPORTER: 'index text column isRepeated' },
  ImportColumn: { IMPORTER: 'key label' },
  VerdictCount: { IMPORTER: 'verdict count' },
  FindingCount: { IMPORTER: 'code count' },
  OutcomeCount: { IMPORTER: 'outcome count' },
  ImportRows: { IMPORTER: 'rows next' },
  ImportRow: { IMPORTER: 'number title verdict outcome changed findings opportunityId opportunitySlug' },
  ImportFinding: { IMPORTER: 'code column cell suggestion isError' },
  Membership: { PUBLIC: 'id role organisation zones' },
  SignInResult: { PUBLIC: 'level viewer' },
  Account: { FULL: 'hasPassword needsTotp recoveryCodesLeft pendingEmail sessions' },
  AccountSession: { FULL: 'id begunAt seenAt browser system isThis' },
  TotpEnrolment: { SESSION: 'secret uri' },
  Invitation: { PUBLIC: 'organisation email role' },
  SavedSearch: { FULL: 'id name query frequency version createdAt newCount' },
  Watch: { FULL: 'id subject frequency createdAt newCount opportunity town zone projectId projectName' },
  NewsConnection: { FULL: 'edges pageInfo unreadCount' },
  NewsEdge: { FULL: 'node cursor' },
  News: { FULL: 'id at reason isRead was became opportunity zone savedSearch watch' },
  NewsValue: { FULL: 'status investment powerMva dealTypes effectiveFrom isWithdrawn' },
  // Only for the holder of a letter's link.
  Unsubscription: { PUBLIC: 'isAll name isStopped' },
  OrganisationConnection: { FULL: 'edges pageInfo totalCount' },
  OrganisationEdge: { FULL: 'node cursor inviting' },
  WaitingInvitation: { PLATFORM: 'id organisation email role invitedBy createdAt viewerCan' },
  WaitingInvitationRights: { PLATFORM: 'confirm' },
};

const isRuleEntry = (entry: [string, string | undefined]): entry is [RuleName, string] => entry[1] !== undefined;

/** `Type.field` → rule. */
export const COORDINATES: ReadonlyMap<string, RuleName> = new Map(
  Object.entries(TABLE).flatMap(([type, rules]) =>
    Object.entries(rules)
      .filter(isRuleEntry)
      .flatMap(([rule, fields]) => fields.split(' ').map((field) => [`${type}.${field}`, rule] as const)),
  ),
);

/**
 * Mutations that a session alone may carry out. Every other mutation that is not PUBLIC asks for the password or a code given
 * within the last five minutes: a stolen cookie is not the person. A new mutation asks until it is named here.
 */
const ON_SESSION_ALONE =
  'confirmSignInCode proveIdentity confirmEmailChange endSession endOtherSessions saveSearch updateSavedSearch deleteSavedSearch watch unwatch ' +
  'hideOpportunity unhideOpportunity markNewsRead saveInterestDraft submitInterest withdrawInterest answerRequest startReview requestInformation ' +
  'shortlistInterest draftZoneTerms discardZoneTermsDraft attachFile changeFile detachFile orderFiles createOpportunity saveOpportunityDraft saveFinancingDraft ' +
  'mapRegisterImport stopRegisterImport resumeRegisterImport challengeFigure withdrawChallenge askSteward withdrawQuestion saveFounding assignAudit cancelAudit saveAudit submitAudit returnAudit ' +
  `${PLANNERS_WORK} ${MATCHING_WORK} ${REVIEW_WORK} startMergeCheck saveMergeCheck discardMergeCheck`;

/** The names of that list as coordinates. */
export const FREE_OF_PROOF: ReadonlySet<string> = new Set(ON_SESSION_ALONE.split(' ').map((field) => `Mutation.${field}`));

/** Whether a coordinate asks for a fresh proof of identity. */
export const needsProof = (coordinate: string): boolean =>
  coordinate.startsWith('Mutation.') && COORDINATES.get(coordinate) !== 'PUBLIC' && !FREE_OF_PROOF.has(coordinate);
