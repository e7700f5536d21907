import type { Range } from 'shared/search/codecs.ts';
import type { RangeField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';
import type { SearchQuery } from '../search.graphql.ts';

type Bar = Pick<SearchQuery['opportunities']['histograms'][number]['bars'][number], 'from' | 'to'>;

/** How a figure is typed: decimals, and how many of its own units one typed unit is. */
export interface Scale {
  readonly places: number;
  readonly unit: number;
}

export const scaleOf = (field: RangeField): Scale => {
  const { places, exponent = 0 }: FigureSpec = SEARCH_CONDITIONS[field].figure;
  return { places, unit: 10 ** exponent };
};

const rounded = (value: number, places: number): number => Number(value.toFixed(places));

/** A bar excludes its upper end, a range includes it: the range ends one step before, and finds exactly what the bar counts. */
export const rangeOfBar = ({ from, to }: Bar, { places, unit }: Scale): Range => ({
  min: from > 0 ? rounded(from / unit, places) : null,
  max: typeof to === 'number' ? rounded(to / unit - 10 ** -places, places) : null,
});

/** Whether a part of the bar lies in the range. An open range marks nothing. */
export const isInRange = ({ from, to }: Bar, { min, max }: Range, { unit }: Scale): boolean =>
  (min !== null || max !== null) && (typeof to !== 'number' || to / unit > (min ?? 0)) && from / unit <= (max ?? Infinity);

export const isSameRange = (one: Range, other: Range): boolean => one.min === other.min && one.max === other.max;
