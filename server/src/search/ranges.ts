import sql, { join } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { Bounds, SearchFilter } from 'shared/search/filter.ts';
import { NEAR_MISS_TOLERANCE, RANGE_KEYS, RANGE_STEPS } from 'shared/search/vocabulary.ts';
import type { RangeKey } from 'shared/search/vocabulary.ts';
import { badInput } from '../kernel/problems.ts';
import { bitsOfRows, bitsOfValues } from './bits.ts';
import type { Narrowing, NarrowingKey } from './narrowing.ts';

/** The figure of each range, on `search_row r`. */
const RANGE_COLUMNS: Record<RangeKey, Sql> = {
  INVESTMENT: sql`r.investment`,
  INVESTMENT_USD: sql`r.investment_usd`,
  CAPITAL_PER_JOB: sql`r.capital_per_job`,
  LAND: sql`r.land_ha`,
  FLOOR: sql`r.floor_m2`,
  POWER: sql`r.power_mva`,
  WATER: sql`r.water_m3_day`,
};

/** Rows whose figure is stated in the other currency; nothing is converted. The database has them as a value of the facet. */
const OTHER_CURRENCY: Partial<Record<RangeKey, Sql>> = {
  INVESTMENT: sql`(r.currency = 'USD')`,
  INVESTMENT_USD: sql`(r.currency = 'KZT')`,
  CAPITAL_PER_JOB: sql`(r.currency = 'USD' and r.permanent_jobs > 0)`,
};

/** The field of each range in the API's filter. */
const FIELDS = {
  INVESTMENT: 'investment',
  INVESTMENT_USD: 'investmentUsd',
  CAPITAL_PER_JOB: 'capitalPerJob',
  LAND: 'landHa',
  FLOOR: 'floorM2',
  POWER: 'powerMva',
  WATER: 'waterM3Day',
} as const satisfies Record<RangeKey, keyof SearchFilter>;

export const boundsOf = (filter: SearchFilter | null | undefined, key: RangeKey): Bounds | null | undefined => filter?.[FIELDS[key]];

/** Both ends; an open one as the end of all numbers. */
interface Ends {
  readonly min: number;
  readonly max: number;
}

const endsOf = (bounds: Bounds | null | undefined): Ends | null => {
  const min = bounds?.min ?? null;
  const max = bounds?.max ?? null;
  return min === null && max === null ? null : { min: min ?? -Infinity, max: max ?? Infinity };
};

const within = (column: Sql, { min, max }: Ends): Sql => {
  const parts = [...(min > -Infinity ? [sql`${column} >= ${min}`] : []), ...(max < Infinity ? [sql`${column} <= ${max}`] : [])];
  return parts.length > 0 ? join(parts, ' and ') : sql`${column} is not null`;
};

/**
 * The bitmaps of the steps that are completely inside the range, and the rows of the steps that it cuts. A step holds figures
 * from its lower end up to, but excluding, the next one.
 */
const rangeBits = (key: RangeKey, ends: Ends): Sql => {
  const steps = RANGE_STEPS[key];
  const isWhole = (index: number): boolean => (steps[index] ?? 0) >= ends.min && (steps[index + 1] ?? Infinity) <= ends.max;
  const whole = steps.flatMap((_, index) => (isWhole(index) ? [index] : []));
  const column = RANGE_COLUMNS[key];
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined) return bitsOfRows(within(column, ends));
  const below = sql`(${within(column, { min: ends.min, max: Infinity })} and ${column} < ${steps[first] ?? 0})`;
  const from = steps[last + 1];
  const above = from === undefined ? sql`false` : sql`(${column} >= ${from} and ${within(column, { min: -Infinity, max: ends.max })})`;
  return sql`${bitsOfValues(
    key,
    whole.map((index) => String(index + 1)),
  )} union all ${bitsOfRows(sql`${below}`)} union all ${bitsOfRows(above)}`;
};

/** A range of a figure; rows whose figure is unknown or in another currency neither meet nor fail it. Throws RANGE_REVERSED. */
const rangeNarrowing = (filter: SearchFilter, key: RangeKey): Narrowing[] => {
  const ends = endsOf(boundsOf(filter, key));
  if (!ends) return [];
  if (ends.min > ends.max) throw badInput({ path: `filter.${FIELDS[key]}`, rule: 'RANGE_REVERSED' });
  const column = RANGE_COLUMNS[key];
  const other = OTHER_CURRENCY[key];
  return [
    {
      key,
      met: { rows: sql`(${within(column, ends)})`, bits: rangeBits(key, ends) },
      unknown: { rows: sql`${column} is null`, bits: bitsOfValues(key, ['UNKNOWN', 'OTHER_CURRENCY']) },
      ...(other ? { otherCurrency: { rows: other, bits: bitsOfValues(key, ['OTHER_CURRENCY']) } } : {}),
    },
  ];
};

/** A budget in both currencies: a sum has only one, and is compared with the range of its own. */
const eitherSum = (tenge: Narrowing, dollars: Narrowing): Narrowing => ({
  key: 'INVESTMENT',
  met: { rows: sql`(${tenge.met.rows} or ${dollars.met.rows})`, bits: sql`${tenge.met.bits} union all ${dollars.met.bits}` },
  unknown: { rows: sql`r.currency = 'UNKNOWN'`, bits: bitsOfValues('CURRENCY', ['UNKNOWN']) },
});

/** All ranges that are asked for. */
export const rangeNarrowings = (filter: SearchFilter): Narrowing[] => {
  const [[tenge], [dollars]] = [rangeNarrowing(filter, 'INVESTMENT'), rangeNarrowing(filter, 'INVESTMENT_USD')];
  const sums = tenge && dollars ? [eitherSum(tenge, dollars)] : [tenge ?? [], dollars ?? []].flat();
  return [...sums, ...RANGE_KEYS.filter((key) => !isSum(key)).flatMap((key) => rangeNarrowing(filter, key))];
};

const isSum = (key: NarrowingKey): boolean => key === 'INVESTMENT' || key === 'INVESTMENT_USD';

/** Whether a condition is about this figure; the two ranges of a sum are one condition. */
export const isAbout = ({ key }: Narrowing, range: RangeKey): boolean => key === range || (isSum(key) && isSum(range));

/** Figures outside the range by at most the tolerance of the missed end. Null when no range is asked for. */
export const nearMissRows = (key: RangeKey, bounds: Bounds | null | undefined): Sql | null => {
  const ends = endsOf(bounds);
  if (!ends) return null;
  const column = RANGE_COLUMNS[key];
  const below = sql`(${column} < ${ends.min} and ${column} >= ${ends.min * (1 - NEAR_MISS_TOLERANCE)}::double precision)`;
  const above = sql`(${column} > ${ends.max} and ${column} <= ${ends.max * (1 + NEAR_MISS_TOLERANCE)}::double precision)`;
  const parts = [...(ends.min > -Infinity ? [below] : []), ...(ends.max < Infinity ? [above] : [])];
  return sql`(${join(parts, ' or ')})`;
};
