import sql, { join, raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { currencyOf, isSum, RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { RangeField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import type { Bounds } from 'shared/search/controls.ts';
import type { SearchFilter } from 'shared/search/filter.ts';
import { NEAR_MISS_TOLERANCE } from 'shared/search/vocabulary.ts';
import { badInput } from '../kernel/problems.ts';
import type { BitSet } from '../kernel/bit-set.ts';
import type { SearchIndex } from './index/search-index.ts';
import { either } from './narrowing.ts';
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
      met: { rows: sql`(${within(column, ends)})`, bits: ({ index }) => index.figure(field).rowsWithin(ends.min, ends.max) },
      unknown: { rows: sql`${column} is null`, bits: ({ index }) => index.step(field).rowsWithAny(['UNKNOWN', 'OTHER_CURRENCY']) },
      ...(other ? { otherCurrency: { rows: other, bits: ({ index }) => index.step(field).rowsWith('OTHER_CURRENCY') } } : {}),
    },
  ];
};

/** A budget in both currencies: a sum has only one, and is compared with the range of its own. */
const eitherSum = (tenge: Narrowing, dollars: Narrowing): Narrowing => ({
  key: tenge.key,
  facets: tenge.facets,
  met: either(tenge.met, dollars.met),
  unknown: { rows: sql`r.currency = 'UNKNOWN'`, bits: ({ index }) => index.list('currencies').rowsWith('UNKNOWN') },
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

/** Rows whose figure is outside the range by at most the tolerance of the missed end. Null when no range is asked for. */
export const nearMissRows = (index: SearchIndex, field: RangeField, bounds: Bounds | null | undefined): BitSet | null => {
  const ends = endsOf(bounds);
  if (!ends) return null;
  const figures = index.figure(field);
  const near = figures.rowsWithin(ends.min * (1 - NEAR_MISS_TOLERANCE), ends.max * (1 + NEAR_MISS_TOLERANCE));
  return near.without(figures.rowsWithin(ends.min, ends.max));
};
