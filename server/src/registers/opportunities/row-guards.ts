import { finding, isRowError } from 'shared/registers/findings.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { Finding } from 'shared/registers/findings.ts';
import type { OpportunityEntry } from 'shared/registers/opportunities/entry.ts';
import { kilometresBetween, pointFinding } from 'shared/registers/read-point.ts';
import type { Point } from 'shared/registers/read-point.ts';
import type { RowValues } from 'shared/registers/sheet.ts';
import type { Place, PlaceFinder } from '../place-finder.ts';

/** What is asked of a row before it is compared with the register. */
export interface Guarded {
  readonly entry: OpportunityEntry;
  /** Within which names tell rows apart: the town, the region or the zone. */
  readonly place: string;
  readonly findings: readonly Finding[];
  /** The row has a number only, from which its names were made: they are for a new row. */
  readonly isNamedByNumber?: boolean;
}

/** Where rows belong: no point of theirs lies farther than this from it. */
export interface Home extends Point {
  readonly regionId: string;
  readonly name: LocalizedText;
  readonly nearKm: number;
}

/** What rows are compared with beside the register. */
export interface Surroundings {
  readonly finder: PlaceFinder;
  /** OKED divisions there are. */
  readonly divisions: ReadonlySet<string>;
  /** Day of Kazakhstan. */
  readonly today: string;
}

/** A text of a row; null: it has none. */
export const words = (values: RowValues, key: string): string | null => {
  const value = values[key];
  return typeof value === 'string' ? value : null;
};

const townOf = (values: RowValues, { finder }: Surroundings): Place | null => {
  const [kato, name] = [words(values, 'kato'), words(values, 'town')];
  return (kato === null ? null : finder.townOfCode(kato)) ?? (name === null ? null : finder.town(name));
};

/** A point of a town lies this near to its middle. */
const NEAR_TOWN_KM = 40;

const isFar = (point: Point, town: Place | null, home: Home): boolean =>
  town ? kilometresBetween(point, town) > NEAR_TOWN_KM : kilometresBetween(point, home) > home.nearKm;

interface PlacedPoint {
  readonly point: Point | null;
  readonly findings: readonly Finding[];
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const isPoint = (value: unknown): value is Point => typeof value === 'object' && value !== null && 'lat' in value && 'lng' in value;

/** The point that a row states, in two cells or in one; half a point is none. */
const statedPoint = (values: RowValues): { readonly point: Point | null; readonly column: string; readonly isHalf: boolean } => {
  const [lat, lng, pair] = [numberOf(values['lat']), numberOf(values['lng']), values['point']];
  if (lat !== null && lng !== null) return { point: { lat, lng }, column: 'lat', isHalf: false };
  if (isPoint(pair)) return { point: pair, column: 'point', isHalf: false };
  return { point: null, column: lat === null ? 'lat' : 'lng', isHalf: lat !== lng };
};

const pointOf = (values: RowValues, town: Place | null, home: Home): PlacedPoint => {
  const { point, column, isHalf } = statedPoint(values);
  if (!point) return { point, findings: isHalf ? [finding('NOT_POINT', column)] : [] };
  const found = pointFinding(point, column);
  if (found) return { point, findings: [found] };
  return { point, findings: isFar(point, town, home) ? [finding('FAR_FROM_PLACE', column, (town ?? home).name.ru ?? null)] : [] };
};

/** Figures above these are possible, and rare enough to be looked at. */
const USUAL: readonly (readonly [column: keyof OpportunityEntry, most: number])[] = [
  ['landHa', 5_000],
  ['floorM2', 1_000_000],
  ['powerMva', 1_500],
  ['waterM3Day', 500_000],
  ['heatGcalHour', 2_000],
  ['price', 500_000_000_000],
];

const FLOORS_ON_LAND = 10;
const M2_IN_HA = 10_000;

const figureFindings = (entry: OpportunityEntry): Finding[] => {
  const found = USUAL.filter(([column, most]) => (numberOf(entry[column]) ?? 0) > most).map(([column]) => finding('IMPLAUSIBLE', column));
  const most = (entry.landHa ?? Infinity) * M2_IN_HA * FLOORS_ON_LAND;
  return entry.floorM2 !== undefined && entry.floorM2 > most ? [...found, finding('IMPLAUSIBLE', 'floorM2')] : found;
};

const dateFindings = (entry: OpportunityEntry, today: string): Finding[] =>
  (['idleSince', 'asOf'] as const).filter((column) => (entry[column] ?? '') > today).map((column) => finding('IMPLAUSIBLE', column));

/** Nothing in the country lies farther from a railway or a road. */
const FARTHEST_KM = 200;

/** Distances in metres under a heading of kilometres are left out, and said. */
const distances = (values: RowValues): { readonly left: RowValues; readonly findings: readonly Finding[] } => {
  const wrong = (['railKm', 'roadKm'] as const).filter((column) => (numberOf(values[column]) ?? 0) > FARTHEST_KM);
  const left = Object.fromEntries(Object.entries(values).filter(([column]) => !wrong.some((one) => one === column)));
  const findings = wrong.map((column) => finding('METRES_FOR_KILOMETRES', column, String((numberOf(values[column]) ?? 0) / 1_000)));
  return { left, findings };
};

/** Whether a row names its place in any language. */
export const hasName = ({ nameRu, nameKk, nameEn }: OpportunityEntry): boolean => (nameRu ?? nameKk ?? nameEn) !== undefined;

const townFindings = (town: Place | null, regionId: string): Finding[] =>
  town && town.regionId !== regionId ? [finding('TOWN_OF_OTHER_REGION', 'town')] : [];

/** Places that are no single-industry town are told in words. */
const addressOf = (values: RowValues, town: Place | null): string | undefined => {
  const [name, address] = [words(values, 'town'), words(values, 'address')];
  const parts = [town ? null : name, address].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : undefined;
};

const entryOf = (values: RowValues, town: Place | null, point: Point | null): OpportunityEntry => {
  const {
    region: _region,
    zone: _zone,
    number: _number,
    town: _town,
    kato: _kato,
    point: _point,
    lat: _lat,
    lng: _lng,
    address: _address,
    ...own
  } = values;
  const address = addressOf(values, town);
  return {
    ...own,
    ...(words(values, 'town') === null && words(values, 'kato') === null ? {} : { townSlug: town?.slug ?? null }),
    ...(address === undefined ? {} : { address }),
    ...point,
  };
};

/** Looks at a row by itself: its place and its figures. */
export const guardRow = (values: RowValues, home: Home, around: Surroundings): Guarded => {
  const town = townOf(values, around);
  const { point, findings: ofPoint } = pointOf(values, town, home);
  const { left, findings: ofDistances } = distances(values);
  const entry = entryOf(left, town, ofPoint.some(({ code }) => isRowError(code)) ? null : point);
  const oked = entry.oked?.every((code) => around.divisions.has(code)) ?? true;
  const findings = [
    ...townFindings(town, home.regionId),
    ...ofPoint,
    ...ofDistances,
    ...(oked ? [] : [finding('UNKNOWN_WORD', 'oked')]),
    ...figureFindings(entry),
    ...dateFindings(entry, around.today),
  ];
  return { entry, place: town?.id ?? home.regionId, findings };
};
