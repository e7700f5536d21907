import { RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { RangeField, RangeKey } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { bitSetOf } from '../kernel/bit-set.ts';
import type { BitSet } from '../kernel/bit-set.ts';
import type { Context } from '../request/context.ts';
import { WHOLE } from '../opportunities/opportunity.view.ts';
import type { OpportunityCardView } from '../opportunities/opportunity.view.ts';
import { newestFirst, topRows } from './index/top-rows.ts';
import { chosenOpportunities } from './indexed.queries.ts';
import type { OpportunityPage } from './list.queries.ts';
import { allOf } from './narrowing.ts';
import { isAbout, nearMissRows } from './ranges.ts';

export interface NearMissView {
  readonly node: OpportunityCardView;
  readonly missed: RangeKey;
}

/** Rows that miss one range by little, and meet all other conditions. */
const rowsThatMiss = ({ evaluation, args }: OpportunityPage, field: RangeField): BitSet | null => {
  const { held, narrowings, met, wide } = evaluation;
  const near = nearMissRows(held.index, field, args.filter?.[field]);
  if (!near) return null;
  const sets = args.filter?.unknown === 'INCLUDE' ? wide : met;
  const others = sets.filter((_, nth) => narrowings[nth] && !isAbout(narrowings[nth], field));
  return allOf(held, [...others, near]);
};

interface Missing {
  readonly positions: readonly number[];
  readonly missed: ReadonlyMap<number, RangeKey>;
}

const newestMissing = (page: OpportunityPage, first: number): Missing => {
  const { index } = page.evaluation.held;
  const order = newestFirst(index, true);
  const missed = new Map<number, RangeKey>();
  for (const field of RANGE_FIELDS) {
    const rows = rowsThatMiss(page, field);
    for (const position of rows ? topRows(index, rows, { order, size: first }) : []) missed.set(position, SEARCH_CONDITIONS[field].key);
  }
  return { positions: topRows(index, bitSetOf([...missed.keys()]), { order, size: first }), missed };
};

/** Rows that miss exactly one range, by at most a fifth of the bound, and meet all other conditions; newest first. */
export const nearMisses = async (ctx: Context, page: OpportunityPage, first: number, shape = WHOLE): Promise<NearMissView[]> => {
  const { positions, missed } = newestMissing(page, first);
  if (positions.length === 0) return [];
  const found = await chosenOpportunities(ctx, shape, () => positions);
  return found.flatMap(({ position, node }) => {
    const key = missed.get(position);
    return key ? [{ node, missed: key }] : [];
  });
};
