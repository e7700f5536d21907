import { OPEN_STATUSES } from 'shared/opportunities/kinds.ts';
import { isSum, LIST_FIELDS, RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { FacetKey, RangeKey } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import type { Bounds } from 'shared/search/controls.ts';
import type { SearchFilter } from 'shared/search/filter.ts';
import { isInOtherCurrency, values } from './search-model-rows.ts';
import type { ModelRow } from './search-model-rows.ts';

export type Verdict = 'MET' | 'FAILED' | 'UNKNOWN' | 'OTHER_CURRENCY';

/** One condition of a filter, judged row by row in the plainest way. `facets`: those whose counts it does not narrow. */
export interface ModelCondition {
  readonly key: string;
  readonly facets: readonly string[];
  readonly judge: (row: ModelRow) => Verdict;
}

export const verdict = (isMet: boolean): Verdict => (isMet ? 'MET' : 'FAILED');

const oneOf = (facet: Exclude<FacetKey, 'UTILITY'>, wanted: readonly string[] | null | undefined): ModelCondition[] =>
  wanted && wanted.length > 0
    ? [{ key: facet, facets: [facet], judge: (row) => verdict(values[facet](row).some((value) => wanted.includes(value))) }]
    : [];

const SUMS = ['INVESTMENT', 'INVESTMENT_USD'];

const range = (key: RangeKey, bounds: Bounds | null | undefined): ModelCondition[] => {
  const { min, max } = bounds ?? {};
  if (typeof min !== 'number' && typeof max !== 'number') return [];
  return [
    {
      key,
      facets: SUMS.includes(key) ? SUMS : [key],
      judge: (row) => {
        const figure = row.figures[key];
        if (figure === null) return isInOtherCurrency(key, row) ? 'OTHER_CURRENCY' : 'UNKNOWN';
        return verdict(figure >= (min ?? -Infinity) && figure <= (max ?? Infinity));
      },
    },
  ];
};

/** A budget in both currencies is one condition: each sum is compared with the range of its own. */
const sums = ({ investment, investmentUsd }: SearchFilter): ModelCondition[] => {
  const both = [...range('INVESTMENT', investment), ...range('INVESTMENT_USD', investmentUsd)];
  if (both.length < 2) return both;
  const judge = (row: ModelRow): Verdict => both.map((one) => one.judge(row)).find((one) => one !== 'OTHER_CURRENCY') ?? 'UNKNOWN';
  return [{ key: 'INVESTMENT', facets: SUMS, judge }];
};

const RADIUS_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** By the law of cosines, a different formula from the database's. */
const kilometres = (lat1: number, lng1: number, lat2: number, lng2: number): number => {
  const [a, b] = [radians(lat1), radians(lat2)];
  const cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(radians(lng2 - lng1));
  return RADIUS_KM * Math.acos(Math.min(1, cosine));
};

export interface Point {
  readonly lat: number;
  readonly lng: number;
}

const oked = (filter: SearchFilter, sectionOf: (division: string) => string): ModelCondition[] => {
  const divisions = filter.divisions ?? [];
  const sections = (filter.sections ?? []).filter((section) => !divisions.some((division) => sectionOf(division) === section));
  if (divisions.length + sections.length === 0) return [];
  const judge = (row: ModelRow): Verdict =>
    verdict(row.divisions.some((one) => divisions.includes(one)) || row.sections.some((one) => sections.includes(one)));
  return [{ key: 'OKED', facets: ['SECTION', 'DIVISION'], judge }];
};

export interface Known {
  readonly towns: ReadonlyMap<string, Point>;
  readonly sectionOf: (division: string) => string;
  readonly zonesWithTerms: readonly string[];
  /** Rows in which the text is found. */
  readonly textHits: ReadonlySet<string> | null;
  /** Rows in which each of the words is found. */
  readonly wordHits: ReadonlyMap<string, ReadonlySet<string>>;
}

const plain = (filter: SearchFilter): ModelCondition[] => [
  ...LIST_FIELDS.flatMap((field) => {
    const { key, match } = SEARCH_CONDITIONS[field];
    return match === 'ONE_OF' || match === 'ANY_OF' ? oneOf(key, filter[field]) : [];
  }),
  ...sums(filter),
  ...RANGE_FIELDS.filter((field) => !isSum(field)).flatMap((field) => range(SEARCH_CONDITIONS[field].key, filter[field])),
];

const equipment = ({ equipment: wanted }: SearchFilter): ModelCondition[] =>
  wanted && wanted.length > 0
    ? [
        {
          key: 'EQUIPMENT',
          facets: ['EQUIPMENT'],
          judge: (row) => (row.equipment.length === 0 ? 'UNKNOWN' : verdict(wanted.every((one) => row.equipment.includes(one)))),
        },
      ]
    : [];

const utilities = (filter: SearchFilter): ModelCondition[] =>
  (filter.utilities ?? []).map((utility) => ({
    key: `UTILITY:${utility}`,
    facets: [`UTILITY:${utility}`],
    judge: (row) => (row.present.includes(utility) ? 'MET' : row.absent.includes(utility) ? 'FAILED' : 'UNKNOWN'),
  }));

export const conditionsOf = (filter: SearchFilter, known: Known): ModelCondition[] => {
  const { near, box } = filter;
  const town = near ? known.towns.get(near.town) : undefined;
  return [
    ...plain(filter),
    ...oked(filter, known.sectionOf),
    ...utilities(filter),
    ...equipment(filter),
    ...(near && town
      ? [
          {
            key: 'NEAR',
            facets: [],
            judge: (row: ModelRow) =>
              row.isRegion ? ('UNKNOWN' as const) : verdict(kilometres(row.lat, row.lng, town.lat, town.lng) <= near.km),
          },
        ]
      : []),
    ...(box
      ? [
          {
            key: 'BOX',
            facets: [],
            judge: (row: ModelRow) => verdict(row.lat >= box.south && row.lat <= box.north && row.lng >= box.west && row.lng <= box.east),
          },
        ]
      : []),
    ...(filter.termsInForce
      ? [
          {
            key: 'TERMS_IN_FORCE',
            facets: [],
            judge: (row: ModelRow) => verdict(row.zone !== null && known.zonesWithTerms.includes(row.zone)),
          },
        ]
      : []),
    ...(filter.acceptsInterest
      ? [{ key: 'ACCEPTS_INTEREST', facets: [], judge: (row: ModelRow) => verdict(OPEN_STATUSES.some((status) => status === row.status)) }]
      : []),
    ...(known.textHits ? [{ key: 'TEXT', facets: [], judge: (row: ModelRow) => verdict(known.textHits?.has(row.id) ?? false) }] : []),
  ];
};

export const isMet = (row: ModelRow, conditions: readonly ModelCondition[]): boolean =>
  conditions.every(({ judge }) => judge(row) === 'MET');

export const isNotFailed = (row: ModelRow, conditions: readonly ModelCondition[]): boolean =>
  conditions.every(({ judge }) => judge(row) !== 'FAILED');

/** All conditions met, except that a sum is stated in another currency. */
export const isMetButForCurrency = (row: ModelRow, conditions: readonly ModelCondition[]): boolean =>
  !isMet(row, conditions) && conditions.every(({ judge }) => ['MET', 'OTHER_CURRENCY'].includes(judge(row)));

export type Pass = (row: ModelRow, conditions: readonly ModelCondition[]) => boolean;
