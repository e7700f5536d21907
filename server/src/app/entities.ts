import { OpportunityQuestion } from '../opportunity-questions/question.entity.ts';
import { Attachment } from '../attachments/attachment.entity.ts';
import { ChallengeAttachment, FigureChallenge } from '../challenges/challenge.entity.ts';
import { StoredObject } from '../database/stored-object.entity.ts';
import { Invitation } from '../identity/invitation.entity.ts';
import { OneTimeToken } from '../identity/one-time-token.entity.ts';
import { Membership, Organisation, Standing } from '../identity/organisation.entity.ts';
import { ExternalIdentity, Person, RecoveryCode } from '../identity/person.entity.ts';
import { Session } from '../identity/session.entity.ts';
import { AuditAttachment, FacilityAudit, FacilityPotential, PotentialWeights } from '../facility-audits/audit.entity.ts';
import { ProjectFinancing, ProjectFinancingDraft } from '../financing/financing.entity.ts';
import { FundingRun } from '../funding/funding.entity.ts';
import { Interest, SubmissionKey } from '../interests/interest.entity.ts';
import { InvestorProject, MatchInvitation, MatchLog, MatchRating, StewardConditions } from '../matching/matching.entity.ts';
import { Event } from '../request/event.entity.ts';
import { CallCount } from '../kernel/rate-limits.entity.ts';
import { OpportunityConsent, OpportunityDraft } from '../opportunity-editor/draft.entity.ts';
import {
  Opportunity,
  OpportunityChange,
  OpportunityFact,
  OpportunityPart,
  OpportunityStatusChange,
} from '../opportunities/opportunity.entity.ts';
import { OpportunityAttachment } from '../opportunities/opportunity-attachment.entity.ts';
import {
  IndustrialZone,
  IndustrialZoneBasis,
  IndustrialZoneDraft,
  IndustrialZoneFigures,
} from '../industrial-zones/industrial-zone.entity.ts';
import { News, NewsMark } from '../saved-searches/news.entity.ts';
import { HiddenOpportunity, SavedSearch, Watch } from '../saved-searches/saved-search.entity.ts';
import { SearchChange, SearchEdition, SearchName, SearchPosting, SearchRow, SearchText, SearchWord } from '../search/search.entity.ts';
import { LandTaxRate, Mrp, TaxRate } from '../special-zones/rates.entity.ts';
import { ZoneTerms, ZoneTermsDraft, ZoneTermsPeriod, ZoneTermsWithdrawal } from '../special-zones/terms.entity.ts';
import { RegisterImport, RegisterImportRow } from '../registers/import.entity.ts';
import { MergeCheck } from '../plan-merging/merge.entity.ts';
import {
  Measure,
  MeasureAmendment,
  MeasureDependency,
  MeasureMoney,
  MeasureRevision,
  MeasureStatusChange,
  Plan,
  PlanRevision,
  PublishedTotal,
} from '../plans/plan.entity.ts';
import { MeasureProposal, PlanProposal, ProposalAttachment } from '../plan-editor/proposal.entity.ts';
import { ReviewCase, ReviewNote } from '../review/review.entity.ts';
import { OpportunityMeasure } from '../second-life/link.entity.ts';
import { SpecialZone } from '../special-zones/zone.entity.ts';
import { OkedDivision } from '../towns/oked.entity.ts';
import { Region, Town, TownFact } from '../towns/place.entity.ts';
import { EventSeal, RecordEntry } from '../audit/record.entity.ts';
import { InstallationMark } from '../installation/installation.entity.ts';

/** Every table of the database except the one in which TypeORM records migrations. */
export const ENTITIES = [
  Attachment,
  AuditAttachment,
  FigureChallenge,
  ChallengeAttachment,
  CallCount,
  Event,
  EventSeal,
  ExternalIdentity,
  FacilityAudit,
  FacilityPotential,
  HiddenOpportunity,
  IndustrialZone,
  IndustrialZoneBasis,
  IndustrialZoneDraft,
  IndustrialZoneFigures,
  InstallationMark,
  Interest,
  Invitation,
  LandTaxRate,
  Measure,
  MeasureAmendment,
  MeasureDependency,
  MeasureMoney,
  MeasureProposal,
  MeasureRevision,
  MeasureStatusChange,
  Membership,
  MergeCheck,
  Mrp,
  News,
  NewsMark,
  OkedDivision,
  OneTimeToken,
  Opportunity,
  OpportunityAttachment,
  OpportunityChange,
  OpportunityConsent,
  OpportunityDraft,
  OpportunityFact,
  OpportunityMeasure,
  OpportunityPart,
  InvestorProject,
  MatchInvitation,
  MatchLog,
  MatchRating,
  StewardConditions,
  OpportunityQuestion,
  OpportunityStatusChange,
  Organisation,
  Person,
  Plan,
  PlanProposal,
  PlanRevision,
  PotentialWeights,
  ProjectFinancing,
  ProjectFinancingDraft,
  ProposalAttachment,
  PublishedTotal,
  FundingRun,
  RecordEntry,
  RecoveryCode,
  Region,
  RegisterImport,
  RegisterImportRow,
  ReviewCase,
  ReviewNote,
  SavedSearch,
  SearchChange,
  SearchEdition,
  SearchName,
  SearchPosting,
  SearchRow,
  SearchText,
  SearchWord,
  Session,
  SpecialZone,
  Standing,
  StoredObject,
  SubmissionKey,
  TaxRate,
  Town,
  TownFact,
  Watch,
  ZoneTerms,
  ZoneTermsDraft,
  ZoneTermsPeriod,
  ZoneTermsWithdrawal,
];
