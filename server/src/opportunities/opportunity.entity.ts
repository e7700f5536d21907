import type { StoredFile } from '../attachments/attachment.entity.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { ConsentState, StatusReason } from 'shared/opportunities/content.ts';
import type {
  Condition,
  Confidence,
  Contamination,
  Currency,
  DateBasis,
  DealType,
  FactKey,
  LegalState,
  OpportunityKind,
  OpportunityStatus,
  Origin,
  RailAnswer,
  Utility,
} from 'shared/opportunities/kinds.ts';
import type { Grade, PartKind } from 'shared/opportunities/parts.ts';
import type { NewsReason } from 'shared/saved-searches/vocabulary.ts';
import {
  bigint,
  bool,
  byDefault,
  computed,
  date,
  double,
  entity,
  id,
  integer,
  json,
  key,
  nullable,
  text,
  texts,
  timestamp,
  uuid,
} from '../kernel/entity.ts';

export type Publication = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';

/** What only some kinds of opportunity have. */
export interface OpportunityDetails {
  readonly idleSince?: string | null;
  readonly investor?: LocalizedText | null;
  readonly financing?: readonly LocalizedText[];
  readonly industrialZone?: LocalizedText | null;
}

/** The fact that a change is about, stored beside it. */
export interface StoredValue {
  readonly status?: OpportunityStatus;
  readonly amount?: number | null;
  readonly currency?: Currency | null;
  readonly powerMva?: number | null;
  readonly dealTypes?: DealType[];
  readonly effectiveFrom?: string;
  /** Of a version of terms. */
  readonly number?: number;
  readonly isWithdrawn?: boolean;
}

/** A picture and the sizes in which it is stored. */
export interface StoredPicture {
  readonly id: string;
  readonly files: readonly StoredFile[];
}

export const Opportunity = entity('opportunity', {
  id: id(),
  slug: text(),
  kind: text<OpportunityKind>(),
  origin: text<Origin>(),
  publication: byDefault("'DRAFT'", text<Publication>()),
  status: text<OpportunityStatus>(),
  statusAsOf: nullable(text()),
  title: json<LocalizedText>(),
  summary: nullable(json<LocalizedText>()),
  regionId: uuid(),
  townId: nullable(uuid()),
  zoneId: nullable(uuid()),
  industrialZoneId: nullable(uuid()),
  place: nullable(json<LocalizedText>()),
  lat: nullable(double()),
  lng: nullable(double()),
  pointIsHint: byDefault('true', bool()),
  stewardId: uuid(),
  oked: byDefault("'{}'", texts()),
  sections: byDefault("'{}'", texts()),
  okedIsGuess: byDefault('false', bool()),
  investment: nullable(bigint()),
  currency: nullable(text<Currency>()),
  investmentTenge: computed(nullable(bigint())),
  permanentJobs: nullable(bigint()),
  capitalPerJob: computed(nullable(bigint())),
  landHa: nullable(double()),
  floorM2: nullable(bigint()),
  powerMva: nullable(double()),
  waterM3Day: nullable(double()),
  heatGcalHour: nullable(double()),
  rail: byDefault("'UNKNOWN'", text<RailAnswer>()),
  dealTypes: byDefault("'{}'", texts<DealType>()),
  asOf: nullable(text()),
  asOfBasis: byDefault("'UNKNOWN'", text<DateBasis>()),
  confidence: nullable(text<Confidence>()),
  sources: byDefault("'{}'", texts()),
  details: byDefault("'{}'", json<OpportunityDetails>()),
  version: byDefault('1', integer()),
  publishedAt: nullable(timestamp()),
  updatedAt: byDefault('now()', timestamp()),
  utilitiesPresent: byDefault("'{}'", texts<Utility>()),
  utilitiesAbsent: byDefault("'{}'", texts<Utility>()),
  condition: byDefault("'UNKNOWN'", text<Condition>()),
  contamination: byDefault("'UNKNOWN'", text<Contamination>()),
  legalStates: byDefault("'{}'", texts<LegalState>()),
  price: nullable(bigint()),
  rent: nullable(double()),
  ownerConsent: byDefault("'NOT_ASKED'", text<ConsentState>()),
  auditedOn: nullable(date()),
  endedOn: nullable(date()),
  disputed: byDefault("'{}'", texts()),
  /** Its first public picture, and the same where everybody may see pictures of it. */
  firstPicture: nullable(json<StoredPicture>()),
  cover: computed(nullable(json<StoredPicture>())),
  /** Uses that the newest approved audit calls promising, and those of them that everybody may know. */
  auditedFor: byDefault("'{}'", texts<Reuse | 'NONE'>()),
  promisingFor: computed(texts<Reuse | 'NONE'>()),
});

export const OpportunityFact = entity('opportunity_fact', {
  id: id(),
  opportunityId: uuid(),
  position: integer(),
  key: text<FactKey>(),
  number: nullable(double()),
  text: nullable(json<LocalizedText>()),
  asOf: nullable(text()),
  basis: text<DateBasis>(),
  sources: byDefault("'{}'", texts()),
  code: nullable(text()),
  grade: nullable(text<Grade>()),
  recordedAt: byDefault('now()', timestamp()),
  recordedBy: nullable(uuid()),
  isPublic: computed(bool()),
});

export const OpportunityStatusChange = entity('opportunity_status_change', {
  id: id(),
  opportunityId: uuid(),
  position: integer(),
  status: text<OpportunityStatus>(),
  since: nullable(text()),
  reason: nullable(json<LocalizedText>()),
  source: nullable(text()),
  reasonCode: nullable(text<StatusReason>()),
  grade: nullable(text<Grade>()),
  recordedAt: byDefault('now()', timestamp()),
  recordedBy: nullable(uuid()),
  supersededAt: nullable(timestamp()),
});

/** A parcel, a building, a utility …: `content` has the shape of its kind, without the evidence, which is in columns of its own. */
export const OpportunityPart = entity('opportunity_part', {
  id: id(),
  opportunityId: uuid(),
  kind: text<PartKind>(),
  position: integer(),
  content: json<Readonly<Record<string, unknown>>>(),
  grade: nullable(text<Grade>()),
  source: nullable(text()),
  asOf: nullable(text()),
  recordedAt: byDefault('now()', timestamp()),
  recordedBy: uuid(),
  supersededAt: nullable(timestamp()),
  cadastralNumber: computed(nullable(text())),
});

export const OpportunityChange = entity('opportunity_change', {
  position: key(computed(bigint())),
  opportunityId: nullable(uuid()),
  zoneId: nullable(uuid()),
  reason: text<NewsReason | 'WITHDRAWN'>(),
  was: nullable(json<StoredValue>()),
  became: nullable(json<StoredValue>()),
  at: byDefault('clock_timestamp()', timestamp()),
});
