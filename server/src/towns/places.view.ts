import type { Locale } from 'shared/locale/locale.ts';
import { exclusionEvent } from 'shared/towns/towns.ts';
import type { ExclusionEffect } from 'shared/towns/towns.ts';
import { byName } from '../kernel/by-name.ts';
import { localized, localizedName } from '../kernel/localized.ts';
import { webSource } from './source.types.ts';
import type { OkedDivisionType, OkedSectionType, RegionType, TownExclusionType, TownFactType, TownType } from './town.types.ts';
import type { OkedDivision } from './oked.entity.ts';
import { Region, Town, TownFact } from './place.entity.ts';
import type { RowOf } from '../kernel/entity.ts';

export const REGION = Region.without('kato');
export type RegionRow = RowOf<typeof REGION>;

export const TOWN = Town.without('altNames');
type TownRow = RowOf<typeof TOWN>;

export const TOWN_FACT = TownFact.without('id', 'position');
type TownFactRow = RowOf<typeof TOWN_FACT>;

type DivisionRow = RowOf<typeof OkedDivision>;

const optionalSource = (locale: Locale, source: string | null) => (source ? webSource({ locale }, source) : null);

export const viewRegions = (rows: readonly RegionRow[], locale: Locale): RegionType[] =>
  rows
    .map((row) => ({
      id: row.id,
      slug: row.slug,
      name: localizedName({ locale }, row.name),
      location: { lat: row.lat, lng: row.lng, isHint: true },
    }))
    .toSorted(byName(locale));

const viewFact = (row: TownFactRow, locale: Locale): TownFactType => ({
  indicator: row.indicator,
  label: localizedName({ locale }, row.label),
  number: row.number,
  text: localized({ locale }, row.text),
  unit: localized({ locale }, row.unit),
  asOf: row.asOf,
  basis: row.basis,
  note: localized({ locale }, row.note),
  source: webSource({ locale }, row.source, row.asOf),
});

const viewPopulation = ({ population }: TownRow, locale: Locale): TownType['population'] =>
  population && {
    value: population.value,
    year: population.year,
    quality: localized({ locale }, population.quality),
    source: optionalSource(locale, population.source),
  };

/** The newest date among the facts about the town; null where none of them is dated. */
const dateOfSource = (
  { statusHistory, population, afterExclusion }: TownRow,
  facts: readonly TownFactRow[],
  source: string,
): string | null =>
  [
    ...facts.filter((fact) => fact.source === source).map(({ asOf }) => asOf),
    ...statusHistory.filter((event) => event.source === source).map(({ date }) => date),
    ...afterExclusion.filter((effect) => effect.source === source).map(({ asOf }) => asOf),
    population?.source === source ? (population.year?.toString() ?? null) : null,
  ]
    .filter((date) => date !== null)
    .toSorted()
    .at(-1) ?? null;

const viewExclusion = ({ listStatus, statusHistory, afterExclusion }: TownRow, locale: Locale): TownExclusionType | null => {
  const event = listStatus === 'EXCLUDED' ? exclusionEvent(statusHistory) : null;
  if (!event) return null;
  const effects = (kind: ExclusionEffect) =>
    afterExclusion
      .filter((one) => one.kind === kind)
      .map(({ text, asOf, source }) => ({ text: localizedName({ locale }, text), source: webSource({ locale }, source, asOf) }));
  return {
    since: event.date,
    isDayOfAct: event.event === 'EXCLUDED',
    text: localizedName({ locale }, event.text),
    note: localized({ locale }, event.note),
    source: optionalSource(locale, event.source),
    ended: effects('ENDED'),
    kept: effects('KEPT'),
  };
};

const viewTown = (row: TownRow, region: RegionType, facts: readonly TownFactRow[], locale: Locale): TownType => ({
  id: row.id,
  slug: row.slug,
  name: localizedName({ locale }, row.name),
  region,
  kato: row.kato,
  location: { lat: row.lat, lng: row.lng, isHint: true },
  listStatus: row.listStatus,
  exclusion: viewExclusion(row, locale),
  statusHistory: row.statusHistory.map((event) => ({
    event: event.event,
    date: event.date,
    text: localizedName({ locale }, event.text),
    note: localized({ locale }, event.note),
    source: optionalSource(locale, event.source),
  })),
  population: viewPopulation(row, locale),
  enterprises: row.enterprises.map((one) => ({
    name: localizedName({ locale }, one.name),
    sector: localized({ locale }, one.sector),
    confidence: one.confidence,
    source: optionalSource(locale, one.source),
  })),
  facts: facts.map((fact) => viewFact(fact, locale)),
  disputed: row.disputed,
  note: localized({ locale }, row.note),
  sources: row.sources.map((source) => webSource({ locale }, source, dateOfSource(row, facts, source))),
});

const groupBy = <T>(rows: readonly T[], key: (row: T) => string | null): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = key(row);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return groups;
};

export const viewTowns = (
  rows: readonly TownRow[],
  facts: readonly TownFactRow[],
  regions: ReadonlyMap<string, RegionType>,
  locale: Locale,
): { towns: TownType[]; groupFacts: ReadonlyMap<string, readonly TownFactType[]> } => {
  const view = (some: readonly TownFactRow[]): TownFactType[] => some.map((fact) => viewFact(fact, locale));
  const ofTown = groupBy(facts, (fact) => fact.townId);
  const towns = rows.flatMap((row) => {
    const region = regions.get(row.regionId);
    return region ? [viewTown(row, region, ofTown.get(row.id) ?? [], locale)] : [];
  });
  const groups = [...groupBy(facts, (fact) => fact.groupKey)].map(([key, some]) => [key, view(some)] as const);
  return { towns: towns.toSorted(byName(locale)), groupFacts: new Map(groups) };
};

export const viewDivisions = (
  rows: readonly DivisionRow[],
  locale: Locale,
): { sections: OkedSectionType[]; divisions: ReadonlyMap<string, OkedDivisionType> } => {
  const all = rows.map((row) => ({ code: row.code, name: localizedName({ locale }, row.name), section: row.section }));
  const sections = [...groupBy(rows, (row) => row.section)].flatMap(([code, [first]]) =>
    first
      ? [{ code, name: localizedName({ locale }, first.sectionName), divisions: all.filter((division) => division.section === code) }]
      : [],
  );
  return { sections, divisions: new Map(all.map((division) => [division.code, division])) };
};
