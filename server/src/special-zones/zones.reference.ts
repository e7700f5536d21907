import sql from 'sql-template-tag';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { upcomingOf, versionOn } from 'shared/special-zones/versions.ts';
import type { Context } from '../request/context.ts';
import { byName } from '../kernel/by-name.ts';
import { databaseClock } from '../kernel/database-clock.ts';
import type { Clock } from '../kernel/database-clock.ts';
import type { Run } from '../kernel/database.ts';
import type { Reference, ReferenceStore } from '../kernel/reference.ts';
import { REGIONS } from '../towns/places.reference.ts';
import { viewRegions } from '../towns/places.view.ts';
import type { RegionRow } from '../towns/places.view.ts';
import type { SpecialZoneType, ZoneTermsType } from './zone.types.ts';
import { TERMS, ZONE, stateOn, viewTerms, viewZone } from './zone.view.ts';
import type { TermsRow, UndatedTerms, ZoneRow } from './zone.view.ts';

export interface Zones {
  readonly zones: readonly SpecialZoneType[];
  readonly byId: ReadonlyMap<string, SpecialZoneType>;
  /** Published versions of each zone, newest first. */
  readonly terms: ReadonlyMap<string, readonly UndatedTerms[]>;
  readonly termsById: ReadonlyMap<string, UndatedTerms>;
  readonly now: Clock;
}

const ZONES = sql`select ${ZONE.of('z')} from special_zone z`;

const PUBLISHED_TERMS = sql`select ${TERMS.of('t')}, coalesce(t.law_from, t.effective_from) as "effectiveFrom", upper(p.holds) as "effectiveUntil",
  w.withdrawn_at as "withdrawnAt", w.reason as "withdrawalReason"
  from zone_terms t left join zone_terms_period p on p.terms_id = t.id left join zone_terms_withdrawal w on w.terms_id = t.id
  order by t.zone_id, t.number desc`;

export const ZONES_REFERENCE: Reference<Zones> = {
  name: 'zones',
  load: async (run: Run) => {
    const regionRows = await run<RegionRow>(REGIONS);
    const zoneRows = await run<ZoneRow>(ZONES);
    const termsRows = await run<TermsRow>(PUBLISHED_TERMS);
    const now = await databaseClock(run);
    return (locale: Locale): Zones => {
      const regions = new Map(viewRegions(regionRows, locale).map((region) => [region.id, region]));
      const zones = zoneRows
        .flatMap((row) => {
          const region = regions.get(row.regionId);
          return region ? [viewZone({ locale }, row, region)] : [];
        })
        .toSorted(byName(locale));
      const views = termsRows.map((row) => viewTerms({ locale }, row));
      return {
        zones,
        byId: new Map(zones.map((zone) => [zone.id, zone])),
        terms: new Map(zones.map((zone) => [zone.id, views.filter((terms) => terms.zoneId === zone.id)])),
        termsById: new Map(views.map((terms) => [terms.id, terms])),
        now,
      };
    };
  },
};

export const zones = (ctx: Context): Zones => ctx.reference.get(ZONES_REFERENCE, ctx.locale);

/** Today in Kazakhstan, by the database's clock. */
export const dayIn = (reference: ReferenceStore): string => kazakhstanDay(reference.get(ZONES_REFERENCE, 'RU').now());

export const today = (ctx: Context): string => dayIn(ctx.reference);

const dated = (day: string, terms: UndatedTerms): ZoneTermsType => ({ ...terms, state: stateOn(day, terms) });

export const publishedTerms = (ctx: Context, zoneId: string): ZoneTermsType[] =>
  (zones(ctx).terms.get(zoneId) ?? []).map((terms) => dated(today(ctx), terms));

/** The version that applies on a day, possibly one that is still to come; before the first one begins, the first. */
export const termsOn = (ctx: Context, zoneId: string, day: string): ZoneTermsType | null => versionOn(publishedTerms(ctx, zoneId), day);

/** Versions that will apply later, soonest first. */
export const upcomingTerms = (ctx: Context, zoneId: string): ZoneTermsType[] => upcomingOf(publishedTerms(ctx, zoneId));

/** The version that a new one follows: the newest that was not withdrawn. */
export const newestTerms = (ctx: Context, zoneId: string): ZoneTermsType | null =>
  publishedTerms(ctx, zoneId).find(({ state }) => state !== 'WITHDRAWN') ?? null;

/** The version that this one followed when it was published; for a draft, the one that it will follow. */
export const followedBy = (ctx: Context, { zoneId, number, publishedAt }: ZoneTermsType): ZoneTermsType | null =>
  publishedTerms(ctx, zoneId).find(
    (terms) => terms.number < number && (terms.withdrawnAt === null || (publishedAt !== null && terms.withdrawnAt > publishedAt)),
  ) ?? null;

/** The version in force today; null before the first one begins. */
export const termsInForce = (ctx: Context, zoneId: string | null): ZoneTermsType | null =>
  zoneId === null ? null : (publishedTerms(ctx, zoneId).find((terms) => terms.state === 'IN_FORCE') ?? null);

export const termsById = (ctx: Context, id: string): ZoneTermsType | null => {
  const terms = zones(ctx).termsById.get(id);
  return terms ? dated(today(ctx), terms) : null;
};

/** Slugs of the zones with published terms in force today. */
export const zonesWithTerms = (ctx: Context): string[] =>
  zones(ctx)
    .zones.filter((zone) => termsInForce(ctx, zone.id) !== null)
    .map((zone) => zone.slug);
