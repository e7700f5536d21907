import { isHttpsAddress } from 'shared/identifiers/web-address.ts';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { StoredClause } from 'shared/special-zones/canonical.ts';
import type { TermsState } from 'shared/special-zones/clauses.ts';
import type { Admission } from 'shared/special-zones/eligibility.ts';
import { okedOf, reliefOf } from 'shared/special-zones/known-clauses.ts';
import { localized, localizedName } from '../kernel/localized.ts';
import { namedSource, webSource } from '../towns/source.types.ts';
import type { RegionType } from '../towns/town.types.ts';
import type { CustomsBorderType, SpecialZoneType, TermsClauseType, ZoneTermsType } from './zone.types.ts';
import type { RowOf } from '../kernel/entity.ts';
import { ZoneTerms } from './terms.entity.ts';
import { SpecialZone } from './zone.entity.ts';

export const TERMS = ZoneTerms.pick('id', 'zoneId', 'number', 'publishedAt', 'hash', 'note', 'clauses', 'justifications');

export interface TermsRow extends RowOf<typeof TERMS> {
  readonly effectiveFrom: string;
  readonly effectiveUntil: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
}

export const ZONE = SpecialZone.without('altNames');
export type ZoneRow = RowOf<typeof ZONE>;

interface Reader {
  readonly locale: Locale;
}

/** A version from before addresses were checked stays as it was published; an invalid address is not shown as a link. */
const pageOf = ({ sourceUrl }: StoredClause): string | null => (sourceUrl !== null && isHttpsAddress(sourceUrl) ? sourceUrl : null);

export const viewClause = (ctx: Reader, clause: StoredClause): TermsClauseType => ({
  key: clause.key,
  group: clause.group,
  title: localizedName(ctx, clause.title),
  text: localized(ctx, clause.text),
  titleAll: clause.title,
  textAll: clause.text,
  value: clause.value,
  unit: clause.unit,
  relief: reliefOf(clause),
  oked: okedOf(clause),
  asOf: clause.asOf,
  source: namedSource(ctx, clause.sourceTitle, pageOf(clause), clause.asOf),
});

interface Dated {
  readonly effectiveFrom: string;
  readonly effectiveUntil: string | null;
  readonly withdrawnAt: Date | null;
}

/** The state of a published version on a day in Kazakhstan. The end is exclusive: the next version applies from that day on. */
export const stateOn = (day: string, terms: Dated): TermsState => {
  if (terms.withdrawnAt !== null) return 'WITHDRAWN';
  if (day < terms.effectiveFrom) return 'SCHEDULED';
  return terms.effectiveUntil !== null && day >= terms.effectiveUntil ? 'SUPERSEDED' : 'IN_FORCE';
};

/** Everything except the state, which depends on the day. */
export type UndatedTerms = Omit<ZoneTermsType, 'state'> & { readonly effectiveFrom: string };

export const viewTerms = (ctx: Reader, row: TermsRow): UndatedTerms => ({
  id: row.id,
  zoneId: row.zoneId,
  number: row.number,
  effectiveFrom: row.effectiveFrom,
  effectiveUntil: row.effectiveUntil,
  publishedAt: row.publishedAt,
  recordedOn: kazakhstanDay(row.publishedAt),
  hash: row.hash,
  note: localized(ctx, row.note),
  noteAll: row.note,
  clauses: row.clauses.map((clause) => viewClause(ctx, clause)),
  version: 1,
  approvedAt: null,
  approvedBy: null,
  withdrawnAt: row.withdrawnAt,
  withdrawalReason: row.withdrawalReason,
  stored: row.clauses,
  justifications: row.justifications,
});

const viewBorder = (ctx: Reader, { onCustomsBorder, customsBorderBasis, customsBorderSource }: ZoneRow): CustomsBorderType | null =>
  onCustomsBorder === null || customsBorderBasis === null || customsBorderSource === null
    ? null
    : { isAt: onCustomsBorder, basis: localizedName(ctx, customsBorderBasis), source: webSource(ctx, customsBorderSource) };

export const viewZone = (ctx: Reader, row: ZoneRow, region: RegionType): SpecialZoneType => ({
  id: row.id,
  slug: row.slug,
  name: localizedName(ctx, row.name),
  region,
  location: { lat: row.lat, lng: row.lng, isHint: true },
  established: row.established,
  validUntil: row.validUntil,
  validUntilBasis: localized(ctx, row.validUntilBasis),
  validUntilConfirmed: row.validUntilConfirmed,
  customsBorder: viewBorder(ctx, row),
  areaHa: row.areaHa,
  areaAsOf: row.areaAsOf,
  subzones: row.subzones.map((subzone) => ({ name: localizedName(ctx, subzone.name), areaHa: subzone.ha })),
  priorityActivities: row.priorityActivities.map((activity) => localizedName(ctx, activity)),
  priorityActivitiesComplete: row.priorityActivitiesComplete,
  activityDivisions: row.activityDivisions,
  managementCompany: localized(ctx, row.managementCompany),
  legalAct: localizedName(ctx, row.legalAct),
  note: localized(ctx, row.note),
  sources: row.sources.map((source) => webSource(ctx, source)),
  companyId: row.companyId,
  townSlugs: row.townSlugs,
  disputed: row.disputed,
});

/** What the rules of admission need to know of a zone. */
export const admissionOf = ({ validUntilConfirmed, customsBorder, activityDivisions }: SpecialZoneType): Admission => ({
  isEndConfirmed: validUntilConfirmed,
  onCustomsBorder: customsBorder?.isAt ?? null,
  knownDivisions: activityDivisions,
});
