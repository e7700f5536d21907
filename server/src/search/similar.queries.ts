import type { BitSet } from '../kernel/bit-set.ts';
import type { Context } from '../request/context.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { WHOLE } from '../opportunities/opportunity.view.ts';
import type { OpportunityCardView } from '../opportunities/opportunity.view.ts';
import type { SearchIndex } from './index/search-index.ts';
import { newestFirst, topRows } from './index/top-rows.ts';
import { chosenOpportunities } from './indexed.queries.ts';

/** Rows that are in exactly one of two sets. */
const inOne = (one: BitSet, other: BitSet): BitSet => one.without(other).or(other.without(one));

/** What an opportunity is compared by. */
type Compared = Pick<OpportunityView, 'id' | 'kind'> & {
  readonly region: { readonly slug: string };
  readonly town: { readonly slug: string } | null;
  readonly okedDivisions: readonly { readonly code: string }[];
};

/**
 * Rows of the region by how much they share with the opportunity, the most first: the activity counts twice, the town and the
 * kind once each. Where it lies in no town, those in no town are near.
 */
const byNearness = (index: SearchIndex, { kind, region, town, okedDivisions }: Compared): BitSet[] => {
  const there = index.list('regions').rowsWith(region.slug);
  const towns = index.list('towns');
  const near = town ? towns.rowsWith(town.slug).and(there) : there.without(towns.rowsWithSome());
  const active = index
    .list('divisions')
    .rowsWithAny(okedDivisions.map(({ code }) => code))
    .and(there);
  const alike = index.list('kinds').rowsWith(kind).and(there);
  const [both, one] = [near.and(alike), inOne(near, alike)];
  const rest = there.without(active);
  return [
    active.and(both),
    active.and(one),
    active.without(near).without(alike).or(rest.and(both)),
    rest.and(one),
    rest.without(near).without(alike),
  ];
};

/** One more than asked for: the opportunity itself is among them. */
const nearest = (index: SearchIndex, to: Compared, size: number): number[] => {
  const order = newestFirst(index, true);
  const positions: number[] = [];
  for (const rows of byNearness(index, to)) {
    if (positions.length < size) positions.push(...topRows(index, rows, { order, size: size - positions.length }));
  }
  return positions;
};

/** Published ones nearby: first the same town, then the same activity in the region, then the same kind; newest among equals. */
export const similarOpportunities = async (ctx: Context, to: Compared, first: number, shape = WHOLE): Promise<OpportunityCardView[]> => {
  const found = await chosenOpportunities(ctx, shape, (index) => nearest(index, to, first + 1));
  return found.flatMap(({ node }) => (node.id === to.id ? [] : [node])).slice(0, first);
};
