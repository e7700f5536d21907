import type { Range } from 'shared/search/codecs.ts';
import type { RangeKey } from 'shared/search/vocabulary.ts';
import type { SearchNearMissesQuery } from './near-misses.graphql.ts';

type Node = SearchNearMissesQuery['opportunities']['nearMisses'][number]['node'];

/** Money for one job, in whole tenge, as the search counts it. */
const capitalOf = ({ investment, permanentJobs }: Node): number | null =>
  investment && permanentJobs ? investment.amount / permanentJobs : null;

const FIGURES: Record<RangeKey, (node: Node) => number | null | undefined> = {
  INVESTMENT: ({ investment }) => investment?.amount,
  INVESTMENT_USD: ({ investment }) => investment?.amount,
  CAPITAL_PER_JOB: capitalOf,
  LAND: ({ landHa }) => landHa,
  FLOOR: ({ floorM2 }) => floorM2,
  POWER: ({ powerMva }) => powerMva,
  WATER: ({ waterM3Day }) => waterM3Day,
};

/** What was wanted and what was found, in the typed unit, and how far they are apart in per cent of what was wanted. */
export interface Miss {
  readonly end: 'min' | 'max';
  readonly wanted: number;
  readonly found: number;
  readonly percent: number;
}

/** By how much a row misses a range; null when it does not, or cannot be told. */
export const missOf = (node: Node, key: RangeKey, { min, max }: Range, unit: number): Miss | null => {
  const figure = FIGURES[key](node);
  if (typeof figure !== 'number') return null;
  const found = figure / unit;
  const apart = (end: Miss['end'], wanted: number): Miss => ({ end, wanted, found, percent: (Math.abs(found - wanted) / wanted) * 100 });
  if (min !== null && found < min) return apart('min', min);
  return max !== null && found > max ? apart('max', max) : null;
};
