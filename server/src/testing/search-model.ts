import type { Pool } from 'pg';
import { OPEN_STATUSES, UTILITIES } from 'shared/opportunities/kinds.ts';
import type { Bounds, SearchFilter } from 'shared/search/filter.ts';
import { FACET_KEYS, RANGE_KEYS, RANGE_STEPS } from 'shared/search/vocabulary.ts';
import type { FacetKey, RangeKey } from 'shared/search/vocabulary.ts';

/** A published row, read from the tables that are the truth and not from the read model. */
export interface ModelRow {
  readonly id: string;
  readonly kind: string;
  readonly region: string;
  readonly town: string | null;
  readonly zone: string | null;
  readonly sections: readonly string[];
  readonly divisions: readonly string[];
  readonly status: string;
  readonly origin: string;
  readonly dealTypes: readonly string[];
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly condition: string;
  readonly contamination: string;
  readonly legalStates: readonly string[];
  readonly lat: number;
  readonly lng: number;
  readonly isRegion: boolean;
  readonly figures: Readonly<Record<RangeKey, number | null>>;
  /** The currency of the sum, or UNKNOWN. */
  readonly currency: string;
  readonly townLists: readonly string[];
  readonly jobs: number | null;
  readonly equipment: readonly string[];
}

export const readModel = async (owner: Pool): Promise<readonly ModelRow[]> => {
  const { rows } =
    await owner.query<ModelRow>(`select o.id, o.kind, r.slug as region, t.slug as town, z.slug as zone, o.sections, o.oked as divisions, o.status, o.origin,
      o.deal_types as "dealTypes", o.utilities_present as present, o.utilities_absent as absent, o.condition, o.contamination, o.legal_states as "legalStates",
      coalesce(o.lat, t.lat, z.lat, r.lat) as lat, coalesce(o.lng, t.lng, z.lng, r.lng) as lng, coalesce(o.lat, t.lat, z.lat) is null as "isRegion",
      coalesce(o.currency, 'UNKNOWN') as currency,
      array_remove(array[case when t.list_status = 'CURRENT' then 'CURRENT' end, case when t.id is not null then 'EVER' end], null) as "townLists", o.permanent_jobs::float8 as jobs,
      case when o.kind <> 'ANCHOR_PROJECT' and exists (select from opportunity_fact f where f.opportunity_id = o.id and f.key in ('CONDITION', 'NOTE', 'DESCRIPTION', 'UTILITIES')
        and f.text::text ~* 'мостовыми кранами|имеет краны|кран-балк') then array['CRANE'] else '{}' end as equipment,
      json_build_object('INVESTMENT', case when o.currency = 'KZT' then o.investment end, 'INVESTMENT_USD', case when o.currency = 'USD' then o.investment end, 'CAPITAL_PER_JOB', o.capital_per_job, 'LAND', o.land_ha,
        'FLOOR', o.floor_m2, 'POWER', o.power_mva, 'WATER', o.water_m3_day) as figures
    from opportunity o join region r on r.id = o.region_id left join town t on t.id = o.town_id left join special_zone z on z.id = o.zone_id
    where o.publication = 'PUBLISHED'`);
  return rows;
};

export type Verdict = 'MET' | 'FAILED' | 'UNKNOWN' | 'OTHER_CURRENCY';

/** One condition of a filter as a plain reading of product.md. `facets`: those whose counts it does not narrow. */
export interface ModelCondition {
  readonly key: string;
  readonly facets: readonly string[];
  readonly judge: (row: ModelRow) => Verdict;
}

export const verdict = (isMet: boolean): Verdict => (isMet ? 'MET' : 'FAILED');

const values: Readonly<Record<Exclude<FacetKey, 'UTILITY'>, (row: ModelRow) => readonly string[]>> = {
  KIND: (row) => [row.kind],
  REGION: (row) => [row.region],
  TOWN: (row) => (row.town ? [row.town] : []),
  ZONE: (row) => (row.zone ? [row.zone] : []),
  SECTION: (row) => [...new Set(row.sections)],
  DIVISION: (row) => [...new Set(row.divisions)],
  DEAL_TYPE: (row) => (row.dealTypes.length > 0 ? row.dealTypes : ['UNKNOWN']),
  STATUS: (row) => [row.status],
  ORIGIN: (row) => [row.origin],
  CONDITION: (row) => [row.condition],
  CONTAMINATION: (row) => [row.contamination],
  LEGAL_STATE: (row) => (row.legalStates.length > 0 ? row.legalStates : ['UNKNOWN']),
  CURRENCY: (row) => [row.currency],
  EQUIPMENT: (row) => row.equipment,
  TOWN_LIST: (row) => row.townLists,
};

const oneOf = (facet: Exclude<FacetKey, 'UTILITY'>, wanted: readonly string[] | null | undefined): ModelCondition[] =>
  wanted && wanted.length > 0
    ? [{ key: facet, facets: [facet], judge: (row) => verdict(values[facet](row).some((value) => wanted.includes(value))) }]
    : [];

/** Of a figure that is null: whether it is stated, in the other currency. */
const isInOtherCurrency = (key: RangeKey, { currency, jobs }: ModelRow): boolean => {
  if (key === 'INVESTMENT') return currency === 'USD';
  if (key === 'INVESTMENT_USD') return currency === 'KZT';
  return key === 'CAPITAL_PER_JOB' && currency === 'USD' && (jobs ?? 0) > 0;
};

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

/** A budget in both currencies is one condition: each sum is measured by the range of its own. */
const sums = ({ investment, investmentUsd }: SearchFilter): ModelCondition[] => {
  const both = [...range('INVESTMENT', investment), ...range('INVESTMENT_USD', investmentUsd)];
  if (both.length < 2) return both;
  const judge = (row: ModelRow): Verdict => both.map((one) => one.judge(row)).find((one) => one !== 'OTHER_CURRENCY') ?? 'UNKNOWN';
  return [{ key: 'INVESTMENT', facets: SUMS, judge }];
};

const RADIUS_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** By the law of cosines, another formula than the database's. */
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
  /** Rows that the words are found in. */
  readonly textHits: ReadonlySet<string> | null;
  /** Rows that each of the words is found in. */
  readonly wordHits: ReadonlyMap<string, ReadonlySet<string>>;
}

const plain = (filter: SearchFilter): ModelCondition[] => [
  ...oneOf('KIND', filter.kinds),
  ...oneOf('REGION', filter.regions),
  ...oneOf('TOWN', filter.towns),
  ...oneOf('ZONE', filter.zones),
  ...oneOf('DEAL_TYPE', filter.dealTypes),
  ...oneOf('STATUS', filter.statuses),
  ...oneOf('ORIGIN', filter.origins),
  ...oneOf('CONDITION', filter.conditions),
  ...oneOf('CONTAMINATION', filter.contaminations),
  ...oneOf('LEGAL_STATE', filter.legalStates),
  ...oneOf('CURRENCY', filter.currencies),
  ...oneOf('TOWN_LIST', filter.townLists),
  ...sums(filter),
  ...range('CAPITAL_PER_JOB', filter.capitalPerJob),
  ...range('LAND', filter.landHa),
  ...range('FLOOR', filter.floorM2),
  ...range('POWER', filter.powerMva),
  ...range('WATER', filter.waterM3Day),
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
      ? [{ key: 'TERMS', facets: [], judge: (row: ModelRow) => verdict(row.zone !== null && known.zonesWithTerms.includes(row.zone)) }]
      : []),
    ...(filter.acceptsInterest
      ? [{ key: 'OPEN', facets: [], judge: (row: ModelRow) => verdict(OPEN_STATUSES.some((status) => status === row.status)) }]
      : []),
    ...(known.textHits ? [{ key: 'TEXT', facets: [], judge: (row: ModelRow) => verdict(known.textHits?.has(row.id) ?? false) }] : []),
  ];
};

export const isMet = (row: ModelRow, conditions: readonly ModelCondition[]): boolean =>
  conditions.every(({ judge }) => judge(row) === 'MET');

export const isNotFailed = (row: ModelRow, conditions: readonly ModelCondition[]): boolean =>
  conditions.every(({ judge }) => judge(row) !== 'FAILED');

/** Met, but for a sum that is stated in another currency. */
export const isMetButForCurrency = (row: ModelRow, conditions: readonly ModelCondition[]): boolean =>
  !isMet(row, conditions) && conditions.every(({ judge }) => ['MET', 'OTHER_CURRENCY'].includes(judge(row)));

export type Pass = (row: ModelRow, conditions: readonly ModelCondition[]) => boolean;

const tally = (rows: readonly ModelRow[], of: (row: ModelRow) => readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const row of rows) for (const value of of(row)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

/** Counts of every facet value under all conditions but those of the facet itself. */
export const facetCounts = (
  rows: readonly ModelRow[],
  conditions: readonly ModelCondition[],
  pass: Pass,
): Record<FacetKey, Record<string, number>> => {
  const under = (facet: string): ModelRow[] =>
    rows.filter((row) =>
      pass(
        row,
        conditions.filter(({ facets }) => !facets.includes(facet)),
      ),
    );
  const counts = FACET_KEYS.map((key) => {
    if (key !== 'UTILITY') return [key, tally(under(key), values[key])] as const;
    const present = UTILITIES.map(
      (utility) => [utility, under(`UTILITY:${utility}`).filter((row) => row.present.includes(utility)).length] as const,
    );
    return [key, Object.fromEntries(present.filter(([, count]) => count > 0))] as const;
  });
  return Object.fromEntries(counts) as Record<FacetKey, Record<string, number>>;
};

interface HistogramCount {
  readonly bars: number[];
  readonly unknown: number;
  readonly otherCurrency: number;
}

export const histogramCounts = (
  rows: readonly ModelRow[],
  conditions: readonly ModelCondition[],
  pass: Pass,
): Record<RangeKey, HistogramCount> => {
  const counts = RANGE_KEYS.map((key) => {
    const under = rows.filter((row) =>
      pass(
        row,
        conditions.filter((one) => !one.facets.includes(key)),
      ),
    );
    const figures = under.map((row) => row.figures[key]);
    const steps = RANGE_STEPS[key];
    const bars = steps.map(
      (from, index) => figures.filter((figure) => figure !== null && figure >= from && figure < (steps[index + 1] ?? Infinity)).length,
    );
    const otherCurrency = under.filter((row) => isInOtherCurrency(key, row)).length;
    return [key, { bars, unknown: figures.filter((figure) => figure === null).length - otherCurrency, otherCurrency }] as const;
  });
  return Object.fromEntries(counts) as Record<RangeKey, HistogramCount>;
};
