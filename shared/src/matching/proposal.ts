import type { SearchFilter } from '../search/filter.ts';
import type { Asked } from './condition.ts';
import type { PlaceKey } from './criteria.ts';

interface Range {
  readonly min?: number | null;
  readonly max?: number | null;
}

const quantity = (key: PlaceKey, range: Range | null | undefined): Asked<PlaceKey>[] => {
  const min = typeof range?.min === 'number' ? { min: range.min } : {};
  const max = typeof range?.max === 'number' ? { max: range.max } : {};
  return 'min' in min || 'max' in max ? [{ key, ...min, ...max }] : [];
};

const choice = (key: PlaceKey, words: readonly string[] | null | undefined): Asked<PlaceKey>[] => {
  const stated = (words ?? []).filter((word) => word !== 'UNKNOWN');
  return stated.length > 0 ? [{ key, anyOf: stated }] : [];
};

const CONNECTIONS = ['RAIL', 'GAS', 'SEWERAGE', 'ROAD', 'TELECOM'] as const satisfies readonly PlaceKey[];

/** The conditions of a search as those of a project: what both of them know. It is shown to the investor, and used only when it is taken over. */
export const mustsOfSearch = (filter: SearchFilter): Asked<PlaceKey>[] => [
  ...choice('KIND', filter.kinds),
  ...choice('OKED', filter.divisions),
  ...choice('REGION', filter.regions),
  ...choice('TOWN', filter.towns),
  ...choice('DEAL', filter.dealTypes),
  ...choice('CONDITION', filter.conditions),
  ...choice('CONTAMINATION', filter.contaminations),
  ...choice('LEGAL', filter.legalStates),
  ...quantity('LAND', filter.landHa),
  ...quantity('FLOOR', filter.floorM2),
  ...quantity('POWER', filter.powerMva),
  ...quantity('WATER', filter.waterM3Day),
  ...quantity('PRICE', filter.price),
  ...quantity('RENT', filter.rent),
  ...quantity('INVESTMENT', filter.investment),
  ...CONNECTIONS.flatMap((utility) => (filter.utilities?.includes(utility) ? choice(utility, ['YES']) : [])),
];

/** What an expression of interest says of the place that it needs. */
export interface StatedNeeds {
  readonly okedDivision?: string | null;
  readonly landHa?: number | null;
  readonly powerMva?: number | null;
}

/** The same of an own expression of interest. */
export const mustsOfInterest = ({ okedDivision, landHa, powerMva }: StatedNeeds): Asked<PlaceKey>[] => [
  ...choice('OKED', okedDivision ? [okedDivision] : []),
  ...quantity('LAND', landHa ? { min: landHa } : null),
  ...quantity('POWER', powerMva ? { min: powerMva } : null),
];
