import type { Range } from 'shared/search/codecs.ts';
import { isSum } from 'shared/search/condition-fields.ts';
import type { RangeField } from 'shared/search/condition-fields.ts';
import type { SearchNearMissesQuery } from './near-misses.graphql.ts';

type Node = SearchNearMissesQuery['opportunities']['nearMisses'][number]['node'];

/** Money per job in whole tenge, as the search computes it. */
const capitalOf = ({ investment, permanentJobs }: Node): number | null =>
  investment && permanentJobs ? investment.amount / permanentJobs : null;

/** The figure of a row, as the search computes it. */
const figureOf = (node: Node, field: RangeField): number | null | undefined => {
  if (field === 'capitalPerJob') return capitalOf(node);
  return isSum(field) ? node.investment?.amount : node[field];
};

/** What was wanted and what was found, in the typed unit, and their difference in per cent of what was wanted. */
export interface Miss {
  readonly end: 'min' | 'max';
  readonly wanted: number;
  readonly found: number;
  readonly percent: number;
}

/** By how much a row misses a range; null when it does not, or it is unknown. */
export const missOf = (node: Node, field: RangeField, { min, max }: Range, unit: number): Miss | null => {
  const figure = figureOf(node, field);
  if (typeof figure !== 'number') return null;
  const found = figure / unit;
  const apart = (end: Miss['end'], wanted: number): Miss => ({ end, wanted, found, percent: (Math.abs(found - wanted) / wanted) * 100 });
  if (min !== null && found < min) return apart('min', min);
  return max !== null && found > max ? apart('max', max) : null;
};
