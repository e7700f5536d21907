import { finding } from 'shared/registers/findings.ts';
import type { Finding } from 'shared/registers/findings.ts';
import type { OpportunityEntry } from 'shared/registers/opportunities/entry.ts';
import type { RowValues } from 'shared/registers/sheet.ts';
import { guardRow, hasName, words } from './row-guards.ts';
import type { Guarded, Surroundings } from './row-guards.ts';
import type { KnownZone, ZoneFinder } from './zone-finder.ts';

interface FoundZone {
  readonly zone: KnownZone | null;
  readonly findings: readonly Finding[];
}

/** The zone that a row names; without a name, the company's only one. */
const zoneOf = (values: RowValues, { own, named }: ZoneFinder): FoundZone => {
  const name = words(values, 'zone');
  const [first, ...others] = own;
  if (name === null)
    return first && others.length === 0 ? { zone: first, findings: [] } : { zone: null, findings: [finding('REQUIRED', 'zone')] };
  const zone = named(name);
  const mine = own.find(({ id }) => id === zone?.id) ?? null;
  if (mine) return { zone: mine, findings: [] };
  return {
    zone: null,
    findings: [finding(zone ? 'NOT_OWN_ZONE' : 'UNKNOWN_ZONE', 'zone', own.map((one) => one.name.ru).join(' / ') || null)],
  };
};

/** A site without a name is called by its number. */
const withName = (entry: OpportunityEntry, number: string | null): OpportunityEntry =>
  number === null || hasName(entry)
    ? entry
    : { ...entry, nameRu: `Участок № ${number}`, nameKk: `№ ${number} учаске`, nameEn: `Site No. ${number}` };

/** Parts of one zone lie in several towns, a hundred and more kilometres from each other. */
const NEAR_ZONE_KM = 250;

/** Looks at the row of a site by itself: its zone, its name, its place, its figures. */
export const guardZoneSite = (values: RowValues, zones: ZoneFinder, around: Surroundings): Guarded => {
  const { zone, findings: ofZone } = zoneOf(values, zones);
  const home = zone ?? zones.own[0];
  if (!home) throw new Error('A company without a zone cannot import sites.');
  const guarded = guardRow(values, { ...home, nearKm: NEAR_ZONE_KM }, around);
  const entry = withName(guarded.entry, words(values, 'number'));
  const isNamedByNumber = entry !== guarded.entry;
  return {
    entry: { ...entry, ...(zone ? { zoneSlug: zone.slug } : {}) },
    place: home.id,
    isNamedByNumber,
    findings: [...(hasName(entry) ? [] : [finding('REQUIRED', 'number')]), ...ofZone, ...guarded.findings],
  };
};
