import { NO_TERMS, foundInProject } from 'shared/matching/profile.ts';
import type { ProjectContent } from 'shared/matching/profile.ts';
import { rankOf, TIERS } from 'shared/matching/rank.ts';
import type { Pair, Tier } from 'shared/matching/rank.ts';
import type { Terms } from 'shared/matching/condition.ts';
import type { ProjectKey } from 'shared/matching/criteria.ts';
import type { SearchIndex } from '../search/index/search-index.ts';
import { candidates, openRows } from './may-fit.ts';
import { IndexFacts } from './place-facts.ts';

/** What stewards ask, by opportunity. */
export type AllConditions = ReadonlyMap<string, Terms<ProjectKey>>;

/** Rows that only their names tell apart. */
export type Tie = readonly number[];

export interface BestRows {
  readonly counts: Readonly<Record<Tier, number>>;
  /** In their order; without those that are out. */
  readonly ties: readonly Tie[];
}

/** Bounds have one decimal. */
const BOUNDS = 1_001;
const DAYS = 100_000_000;

/** A number that is smaller the better: tier, lower bound, freshness. Equal numbers: only the name decides. */
const placeOf = (tier: Tier, bound: number, day: number): number =>
  (TIERS.indexOf(tier) * BOUNDS + (BOUNDS - 1 - Math.round(bound * 10))) * DAYS + (DAYS - 1 - (Number.isNaN(day) ? -1 : day));

const conditionsByPosition = (
  index: SearchIndex,
  positions: Uint32Array,
  conditions: AllConditions,
): ReadonlyMap<number, Terms<ProjectKey>> => {
  if (conditions.size === 0) return new Map();
  const found = new Map<number, Terms<ProjectKey>>();
  for (const position of positions) {
    const terms = conditions.get(index.ids.at(position));
    if (terms) found.set(position, terms);
  }
  return found;
};

/** Every open opportunity of the index in its tier for a project: the index narrows, the shared function ranks. */
export const bestRows = (index: SearchIndex, project: ProjectContent, conditions: AllConditions): BestRows => {
  const positions = candidates(index, project.musts).numbers();
  const asked = conditionsByPosition(index, positions, conditions);
  const facts = new IndexFacts(index);
  const brought = foundInProject(project.brings);
  const days = index.figure('asOf');
  const counts = { FITS: 0, ASK: 0, NEAR: 0, OUT: 0 };
  const places = new Map<number, number[]>();
  for (const position of positions) {
    const pair: Pair = { investor: project, steward: asked.get(position) ?? NO_TERMS, place: facts.at(position).found, project: brought };
    const { tier, bound } = rankOf(pair);
    counts[tier] += 1;
    if (tier === 'OUT') continue;
    const place = placeOf(tier, bound, days.at(position));
    const there = places.get(place);
    if (there) there.push(position);
    else places.set(place, [position]);
  }
  counts.OUT += openRows(index).count() - positions.length;
  const ties = [...places].toSorted(([one], [other]) => one - other).map(([, rows]) => rows);
  return { counts, ties };
};
