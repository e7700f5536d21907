import type { ChallengedMeasureFigure } from 'shared/challenges/vocabulary.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { DateBasis, Origin } from 'shared/opportunities/kinds.ts';
import type { MeasureField } from 'shared/plans/completeness.ts';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import type { PlanContent } from 'shared/plans/plan-content.ts';
import type {
  AmendmentSubject,
  Blocker,
  Funding,
  MeasureCategory,
  MeasureStatus,
  MoneyKind,
  MoneySource,
  PlanLevel,
  PlanStatus,
  UncountedReason,
} from 'shared/plans/vocabulary.ts';
import {
  bigint,
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
  smallint,
  smallints,
  sqlOnly,
  text,
  texts,
  timestamp,
  uuid,
  uuids,
} from '../kernel/entity.ts';

/** What happened to a plan, with its act. */
export interface PlanEvent {
  readonly date: string;
  readonly text: LocalizedText;
  readonly source: string;
}

export const Plan = entity('plan', {
  id: id(),
  slug: text(),
  level: text<PlanLevel>(),
  townId: nullable(uuid()),
  regionId: nullable(uuid()),
  name: json<LocalizedText>(),
  fromYear: nullable(smallint()),
  toYear: nullable(smallint()),
  status: text<PlanStatus>(),
  statusAsOf: nullable(text()),
  origin: text<Origin>(),
  history: byDefault("'[]'", json<readonly PlanEvent[]>()),
  sources: byDefault("'{}'", texts()),
  note: nullable(json<LocalizedText>()),
  version: byDefault('1', integer()),
  updatedAt: byDefault('now()', timestamp()),
});

/** What an approval has changed of a plan, and whose it was. */
export const PlanRevision = entity('plan_revision', {
  id: id(),
  planId: uuid(),
  version: integer(),
  organisationId: uuid(),
  proposalId: nullable(uuid()),
  before: nullable(json<PlanContent>()),
  after: json<PlanContent>(),
  changedAt: byDefault('now()', timestamp()),
});

/** A sum that was published of the plans of several towns together: a dated claim. */
export const PublishedTotal = entity('published_total', {
  id: id(),
  slug: text(),
  position: integer(),
  name: json<LocalizedText>(),
  townIds: uuids(),
  fromYear: smallint(),
  toYear: smallint(),
  measures: nullable(integer()),
  notDone: nullable(integer()),
  planned: nullable(bigint()),
  allocated: nullable(bigint()),
  asOf: text(),
  source: text(),
  note: nullable(json<LocalizedText>()),
});

export const Measure = entity('measure', {
  id: id(),
  slug: text(),
  planId: nullable(uuid()),
  townId: uuid(),
  category: text<MeasureCategory>(),
  title: json<LocalizedText>(),
  delivers: nullable(json<LocalizedText>()),
  quantity: nullable(double()),
  unit: nullable(text()),
  unitName: nullable(json<LocalizedText>()),
  fromYear: nullable(smallint()),
  toYear: nullable(smallint()),
  status: text<MeasureStatus>(),
  statusAsOf: nullable(text()),
  asOfBasis: text<DateBasis>(),
  blocker: nullable(text<Blocker>()),
  blockedBy: nullable(json<LocalizedText>()),
  owner: nullable(json<LocalizedText>()),
  note: nullable(json<LocalizedText>()),
  origin: text<Origin>(),
  sources: byDefault("'{}'", texts()),
  version: byDefault('1', integer()),
  updatedAt: byDefault('now()', timestamp()),
  // Derived by the trigger `derived`, whatever is written.
  planned: nullable(bigint()),
  allocated: nullable(bigint()),
  spent: nullable(bigint()),
  gap: nullable(bigint()),
  funding: byDefault("'UNKNOWN'", text<Funding>()),
  moneySources: byDefault("'{}'", texts<MoneySource>()),
  years: byDefault("'{}'", smallints()),
  words: byDefault("''", sqlOnly('tsvector')),
  missing: computed(texts<MeasureField>()),
  /** Derived by the trigger of challenges: figures that are disputed. */
  disputed: byDefault("'{}'", texts<ChallengedMeasureFigure>()),
});

export const MeasureMoney = entity('measure_money', {
  id: id(),
  measureId: uuid(),
  position: integer(),
  kind: text<MoneyKind>(),
  moneySource: text<MoneySource>(),
  year: nullable(smallint()),
  amount: bigint(),
  uncounted: nullable(text<UncountedReason>()),
  asOf: nullable(text()),
  source: nullable(text()),
});

export const MeasureAmendment = entity('measure_amendment', {
  id: id(),
  measureId: uuid(),
  position: integer(),
  dated: date(),
  subject: text<AmendmentSubject>(),
  beforeTenge: nullable(bigint()),
  afterTenge: nullable(bigint()),
  words: json<LocalizedText>(),
  document: json<LocalizedText>(),
  source: nullable(text()),
  attachmentId: nullable(uuid()),
});

export const MeasureDependency = entity('measure_dependency', { measureId: key(uuid()), needsId: key(uuid()), position: integer() });

export const MeasureStatusChange = entity('measure_status_change', {
  measureId: key(uuid()),
  position: key(integer()),
  status: text<MeasureStatus>(),
  asOf: nullable(text()),
  source: nullable(text()),
});

/** What an approval has changed, and whose it was. */
export const MeasureRevision = entity('measure_revision', {
  id: id(),
  measureId: uuid(),
  version: integer(),
  organisationId: uuid(),
  proposalId: nullable(uuid()),
  before: nullable(json<MeasureContent>()),
  after: json<MeasureContent>(),
  changedAt: byDefault('now()', timestamp()),
});
