import sql, { join, raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { currencyOf, isSum, RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { RangeField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import type { Bounds } from 'shared/search/controls.ts';
import type { SearchFilter } from 'shared/search/filter.ts';
import { NEAR_MISS_TOLERANCE } from 'shared/search/vocabulary.ts';
import { badInput } from '../kernel/problems.ts';
import { bitsOfRows, bitsOfValues } from './bits.ts';
import type { Narrowing } from './narrowing.ts';

/** The figure of a range, on `search_row r`. Names come from the table of conditions, never from outside. */
const columnOf = (field: RangeField): Sql => raw(`r.${SEARCH_CONDITIONS[field].column}`);

/** Rows whose figure is stated in the other currency; nothing is converted. The database has them as a value of the facet. */
const otherCurrencyOf = (field: RangeField): Sql | null => {
  const entry = SEARCH_CONDITIONS[field];
  const currency = currencyOf(field);
  if (currency === null) return null;
  const isOther = `r.currency = '${currency === 'KZT' ? 'USD' : 'KZT'}'`;
  return raw('per' in entry ? `(${isOther} and r.${entry.per} > 0)` : `(${isOther})`);
};

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
const rangeBits = (field: RangeField, ends: Ends): Sql => {
  const { key, steps } = SEARCH_CONDITIONS[field];
  const isWhole = (index: number): boolean => (steps[index] ?? 0) >= ends.min && (steps[index + 1] ?? Infinity) <= ends.max;
  const whole = steps.flatMap((_, index) => (isWhole(index) ? [index] : []));
  const column = columnOf(field);
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

/** The two ranges of a sum are one filter: neither narrows the counts of the other. */
const facetsOf = (field: RangeField): readonly string[] =>
  (isSum(field) ? RANGE_FIELDS.filter(isSum) : [field]).map((one) => SEARCH_CONDITIONS[one].key);

/** A range of a figure; rows whose figure is unknown or in another currency neither meet nor fail it. Throws RANGE_REVERSED. */
const rangeNarrowing = (filter: SearchFilter, field: RangeField): Narrowing[] => {
  const ends = endsOf(filter[field]);
  if (!ends) return [];
  if (ends.min > ends.max) throw badInput({ path: `filter.${field}`, rule: 'RANGE_REVERSED' });
  const { key } = SEARCH_CONDITIONS[field];
  const column = columnOf(field);
  const other = otherCurrencyOf(field);
  return [
    {
      key,
      facets: facetsOf(field),
      met: { rows: sql`(${within(column, ends)})`, bits: rangeBits(field, ends) },
      unknown: { rows: sql`${column} is null`, bits: bitsOfValues(key, ['UNKNOWN', 'OTHER_CURRENCY']) },
      ...(other ? { otherCurrency: { rows: other, bits: bitsOfValues(key, ['OTHER_CURRENCY']) } } : {}),
    },
  ];
};

/** A budget in both currencies: a sum has only one, and is compared with the range of its own. */
const eitherSum = (tenge: Narrowing, dollars: Narrowing): Narrowing => ({
  key: tenge.key,
  facets: tenge.facets,
  met: { rows: sql`(${tenge.met.rows} or ${dollars.met.rows})`, bits: sql`${tenge.met.bits} union all ${dollars.met.bits}` },
  unknown: { rows: sql`r.currency = 'UNKNOWN'`, bits: bitsOfValues('CURRENCY', ['UNKNOWN']) },
});

/** All ranges that are asked for. */
export const rangeNarrowings = (filter: SearchFilter): Narrowing[] => {
  const sums = RANGE_FIELDS.filter(isSum).flatMap((field) => rangeNarrowing(filter, field));
  const [tenge, dollars] = sums;
  return [
    ...(tenge && dollars ? [eitherSum(tenge, dollars)] : sums),
    ...RANGE_FIELDS.filter((field) => !isSum(field)).flatMap((field) => rangeNarrowing(filter, field)),
  ];
};

/** Whether a condition is about this figure; the two ranges of a sum are one condition. */
export const isAbout = ({ facets }: Narrowing, field: RangeField): boolean => facets.includes(SEARCH_CONDITIONS[field].key);

/** Figures outside the range by at most the tolerance of the missed end. Null when no range is asked for. */
export const nearMissRows = (field: RangeField, bounds: Bounds | null | undefined): Sql | null => {
  const ends = endsOf(bounds);
  if (!ends) return null;
  const column = columnOf(field);
  const below = sql`(${column} < ${ends.min} and ${column} >= ${ends.min * (1 - NEAR_MISS_TOLERANCE)}::double precision)`;
  const above = sql`(${column} > ${ends.max} and ${column} <= ${ends.max * (1 + NEAR_MISS_TOLERANCE)}::double precision)`;
  const parts = [...(ends.min > -Infinity ? [below] : []), ...(ends.max < Infinity ? [above] : [])];
  return sql`(${join(parts, ' or ')})`;
};
