import type { Answer } from 'shared/industrial-zones/founding.ts';
import type { Outline } from 'shared/industrial-zones/outline.ts';
import type { IndustrialZoneFigure, IndustrialZoneKind, IndustrialZoneStatus } from 'shared/industrial-zones/vocabulary.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { Confidence, DateBasis, Origin } from 'shared/opportunities/kinds.ts';
import {
  bigint,
  bool,
  byDefault,
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
import type { Publication } from '../opportunities/opportunity.entity.ts';

/** Buildings of a zone as a source counts them. */
export interface Premises {
  readonly what: LocalizedText;
  readonly count: number | null;
  readonly m2: number | null;
}

/** The zone and its sites as drawn, at the last publication. */
export interface ZonePlan {
  readonly outline: Outline | null;
  readonly sites: readonly { readonly id: string; readonly name: string; readonly outline: Outline }[];
}

export const IndustrialZone = entity('industrial_zone', {
  id: id(),
  slug: text(),
  kind: text<IndustrialZoneKind>(),
  origin: text<Origin>(),
  publication: byDefault("'DRAFT'", text<Publication>()),
  status: text<IndustrialZoneStatus>(),
  isPrivate: byDefault('false', bool()),
  name: json<LocalizedText>(),
  regionId: uuid(),
  townId: nullable(uuid()),
  place: nullable(json<LocalizedText>()),
  stewardId: uuid(),
  operatorId: nullable(uuid()),
  operatorName: nullable(json<LocalizedText>()),
  foundedOn: nullable(text()),
  act: nullable(json<LocalizedText>()),
  basis: nullable(json<LocalizedText>()),
  areaHa: nullable(double()),
  freeHa: nullable(double()),
  powerMva: nullable(double()),
  waterM3Day: nullable(double()),
  heatGcalHour: nullable(double()),
  utilities: nullable(json<LocalizedText>()),
  plots: nullable(integer()),
  premises: byDefault("'[]'", json<readonly Premises[]>()),
  residents: nullable(integer()),
  jobs: nullable(integer()),
  investment: nullable(bigint()),
  prices: nullable(json<LocalizedText>()),
  loanTerms: nullable(json<LocalizedText>()),
  readiness: nullable(json<LocalizedText>()),
  networksNeeded: nullable(json<LocalizedText>()),
  networksCost: nullable(bigint()),
  note: nullable(json<LocalizedText>()),
  commissioned: byDefault("'UNKNOWN'", text<Answer>()),
  forSmallBusiness: byDefault("'UNKNOWN'", text<Answer>()),
  decision: nullable(text()),
  operatorBin: nullable(text()),
  disputed: byDefault("'{}'", texts()),
  plan: nullable(json<ZonePlan>()),
  asOf: nullable(text()),
  asOfBasis: byDefault("'UNKNOWN'", text<DateBasis>()),
  confidence: nullable(text<Confidence>()),
  sources: byDefault("'{}'", texts()),
  version: byDefault('1', integer()),
  publishedAt: nullable(timestamp()),
  updatedAt: byDefault('now()', timestamp()),
});

/** The facilities that a zone stands on. */
export const IndustrialZoneBasis = entity('industrial_zone_basis', {
  zoneId: key(uuid()),
  opportunityId: key(uuid()),
  position: integer(),
});

/** Figures of all industrial zones of the country. */
export const IndustrialZoneFigures = entity('industrial_zone_figure', {
  key: key(text<IndustrialZoneFigure>()),
  position: integer(),
  number: nullable(double()),
  text: nullable(json<LocalizedText>()),
  asOf: text(),
  source: text(),
});

export const IndustrialZoneDraft = entity('industrial_zone_draft', {
  zoneId: key(uuid()),
  content: json<Readonly<Record<string, unknown>>>(),
  version: byDefault('1', integer()),
  updatedAt: byDefault('now()', timestamp()),
  updatedBy: nullable(uuid()),
  updatedByName: nullable(text()),
});
