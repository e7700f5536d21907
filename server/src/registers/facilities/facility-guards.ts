import { finding, isRowError } from 'shared/registers/findings.ts';
import type { Finding } from 'shared/registers/findings.ts';
import type { FacilityEntry } from 'shared/registers/facilities/entry.ts';
import { kilometresBetween, pointFinding } from 'shared/registers/read-point.ts';
import type { Point } from 'shared/registers/read-point.ts';
import type { RowValues } from 'shared/registers/sheet.ts';
import type { Place, PlaceFinder } from './facility-place.ts';

/** What is asked of a row before it is compared with the register. */
export interface Guarded {
  readonly entry: FacilityEntry;
  readonly town: Place | null;
  readonly findings: readonly Finding[];
}

export interface Surroundings {
  readonly finder: PlaceFinder;
  readonly regionId: string;
  /** OKED divisions there are. */
  readonly divisions: ReadonlySet<string>;
  /** Day of Kazakhstan. */
  readonly today: string;
}

const words = (values: RowValues, key: string): string | null => {
  const value = values[key];
  return typeof value === 'string' ? value : null;
};

const regionFindings = (values: RowValues, { finder, regionId }: Surroundings): Finding[] => {
  const name = words(values, 'region');
  if (name === null) return [];
  const region = finder.region(name);
  if (!region) return [finding('UNKNOWN_REGION', 'region', finder.regionOf(regionId)?.name.ru ?? null)];
  return region.id === regionId ? [] : [finding('NOT_OWN_REGION', 'region')];
};

const townOf = (values: RowValues, { finder }: Surroundings): Place | null => {
  const [kato, name] = [words(values, 'kato'), words(values, 'town')];
  return (kato === null ? null : finder.townOfCode(kato)) ?? (name === null ? null : finder.town(name));
};

const isFar = (point: Point, town: Place | null, { finder, regionId }: Surroundings): boolean => {
  const around = town ?? finder.regionOf(regionId);
  return around !== null && kilometresBetween(point, around) > (town ? NEAR_KM.town : NEAR_KM.region);
};

/** A point of a town lies this near to its middle, one of a region that near to the region's. */
const NEAR_KM = { town: 40, region: 600 } as const;

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

const pointOf = (values: RowValues, town: Place | null, around: Surroundings): PlacedPoint => {
  const { point, column, isHalf } = statedPoint(values);
  if (!point) return { point, findings: isHalf ? [finding('NOT_POINT', column)] : [] };
  const found = pointFinding(point, column);
  if (found) return { point, findings: [found] };
  return { point, findings: isFar(point, town, around) ? [finding('FAR_FROM_PLACE', column, town?.name.ru ?? null)] : [] };
};

/** Figures above these are possible, and rare enough to be looked at. */
const USUAL: readonly (readonly [column: keyof FacilityEntry, most: number])[] = [
  ['landHa', 5_000],
  ['floorM2', 1_000_000],
  ['powerMva', 1_500],
  ['waterM3Day', 500_000],
  ['heatGcalHour', 2_000],
  ['price', 500_000_000_000],
];

const FLOORS_ON_LAND = 10;
const M2_IN_HA = 10_000;

const figureFindings = (entry: FacilityEntry): Finding[] => {
  const found = USUAL.filter(([column, most]) => (numberOf(entry[column]) ?? 0) > most).map(([column]) => finding('IMPLAUSIBLE', column));
  const most = (entry.landHa ?? Infinity) * M2_IN_HA * FLOORS_ON_LAND;
  return entry.floorM2 !== undefined && entry.floorM2 > most ? [...found, finding('IMPLAUSIBLE', 'floorM2')] : found;
};

const dateFindings = (entry: FacilityEntry, today: string): Finding[] =>
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

const STATE = /(?<!\p{L})(?:акимат\p{L}*|әкімдік\p{L}*|әкімді\p{L}*|КГП|РГП|ГКП|ГУ|КГУ|МКК|РМК|министерств\p{L}*|комитет\p{L}*)(?!\p{L})/iu;
const CORPORATION = /(?<!\p{L})(?:СПК|ӘКК|SPK)(?!\p{L})/u;

/** The form of ownership that the owner's name tells by itself. */
const formOf = (owner: string): FacilityEntry['ownership'] => {
  if (CORPORATION.test(owner)) return 'SPK';
  return STATE.test(owner) ? 'STATE' : undefined;
};

const withForm = (entry: FacilityEntry): { readonly entry: FacilityEntry; readonly findings: readonly Finding[] } => {
  if (entry.owner === undefined || entry.ownership !== undefined) return { entry, findings: [] };
  const ownership = formOf(entry.owner);
  return ownership ? { entry: { ...entry, ownership }, findings: [] } : { entry, findings: [finding('FORM_MISSING', 'owner')] };
};

const hasName = ({ nameRu, nameKk, nameEn }: FacilityEntry): boolean => (nameRu ?? nameKk ?? nameEn) !== undefined;

const townFindings = (town: Place | null, regionId: string): Finding[] =>
  town && town.regionId !== regionId ? [finding('TOWN_OF_OTHER_REGION', 'town')] : [];

/** Places that are no single-industry town are told in words. */
const addressOf = (values: RowValues, town: Place | null): string | undefined => {
  const [name, address] = [words(values, 'town'), words(values, 'address')];
  const parts = [town ? null : name, address].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : undefined;
};

const entryOf = (values: RowValues, town: Place | null, point: Point | null): FacilityEntry => {
  const { region: _region, town: _town, kato: _kato, point: _point, lat: _lat, lng: _lng, address: _address, ...own } = values;
  const address = addressOf(values, town);
  return {
    ...own,
    ...(words(values, 'town') === null && words(values, 'kato') === null ? {} : { townSlug: town?.slug ?? null }),
    ...(address === undefined ? {} : { address }),
    ...point,
  };
};

/** Looks at a row by itself: its name, its place, its figures. */
export const guardRow = (values: RowValues, around: Surroundings): Guarded => {
  const town = townOf(values, around);
  const { point, findings: ofPoint } = pointOf(values, town, around);
  const { left, findings: ofDistances } = distances(values);
  const { entry, findings: ofOwner } = withForm(entryOf(left, town, ofPoint.some(({ code }) => isRowError(code)) ? null : point));
  const oked = entry.oked?.every((code) => around.divisions.has(code)) ?? true;
  const findings = [
    ...(hasName(entry) ? [] : [finding('REQUIRED', 'nameRu')]),
    ...regionFindings(values, around),
    ...townFindings(town, around.regionId),
    ...ofPoint,
    ...ofDistances,
    ...ofOwner,
    ...(oked ? [] : [finding('UNKNOWN_WORD', 'oked')]),
    ...figureFindings(entry),
    ...dateFindings(entry, around.today),
  ];
  return { entry, town, findings };
};
