import { NO_TERMS, foundInProject } from 'shared/matching/profile.ts';
import type { ProjectContent } from 'shared/matching/profile.ts';
import { rankOf } from 'shared/matching/rank.ts';
import type { Pair, Tier } from 'shared/matching/rank.ts';
import type { Terms } from 'shared/matching/condition.ts';
import type { ProjectKey } from 'shared/matching/criteria.ts';
import type { SearchIndex } from '../search/index/search-index.ts';
import { candidates, openRows } from './may-fit.ts';
import { IndexFacts } from './place-facts.ts';

/** What a steward asks for an opportunity, and where its row was when that was read. */
export interface Conditioned {
  readonly terms: Terms<ProjectKey>;
  readonly position: number;
}

/** What stewards ask, by opportunity. */
export type AllConditions = ReadonlyMap<string, Conditioned>;

/** Rows that only their names tell apart. */
export type Tie = readonly number[];

export interface BestRows {
  readonly counts: Readonly<Record<Tier, number>>;
  /** In their order; without those that are out. The last one may go beyond what was asked for. */
  readonly ties: readonly Tie[];
}

/** Bounds have one decimal. */
const BOUNDS = 1_001;
const DAYS = 100_000_000;

const ORDER: Readonly<Record<Tier, number>> = { FITS: 0, ASK: 1, NEAR: 2, OUT: 3 };

/** A number that is smaller the better: tier, lower bound, freshness. Equal numbers: only the name decides. */
const placeOf = (tier: Tier, bound: number, day: number): number =>
  (ORDER[tier] * BOUNDS + (BOUNDS - 1 - Math.round(bound * 10))) * DAYS + (DAYS - 1 - (Number.isNaN(day) ? -1 : day));

const conditionsByPosition = (index: SearchIndex, conditions: AllConditions): ReadonlyMap<number, Terms<ProjectKey>> =>
  new Map(
    [...conditions].flatMap(([id, { terms, position }]) =>
      // A row that has been moved meanwhile is seen with its conditions by the next request.
      index.all.has(position) && index.ids.at(position) === id ? [[position, terms] as const] : [],
    ),
  );

/** The rows whose places are among the first, in groups of equal places. */
const firstTies = (positions: Uint32Array, places: Float64Array, most: number): Tie[] => {
  const last = places.slice().sort()[Math.min(most, places.length) - 1] ?? -1;
  const groups = new Map<number, number[]>();
  for (const [nth, place] of places.entries()) {
    if (place > last || place === Infinity) continue;
    const group = groups.get(place) ?? [];
    group.push(positions[nth] ?? 0);
    groups.set(place, group);
  }
  return [...groups].toSorted(([one], [other]) => one - other).map(([, rows]) => rows);
};

/**
 * Every open opportunity of the index in its tier for a project, and the first `most` in their order: the index narrows, the shared function
 * ranks.
 */
export const bestRows = (index: SearchIndex, project: ProjectContent, conditions: AllConditions, most: number): BestRows => {
  const positions = candidates(index, project.musts).numbers();
  const asked = conditionsByPosition(index, conditions);
  const facts = new IndexFacts(index);
  const brought = foundInProject(project.brings);
  const days = index.figure('asOf');
  const counts = { FITS: 0, ASK: 0, NEAR: 0, OUT: 0 };
  const places = new Float64Array(positions.length).fill(Infinity);
  for (const [nth, position] of positions.entries()) {
    const pair: Pair = { investor: project, steward: asked.get(position) ?? NO_TERMS, place: facts.at(position).found, project: brought };
    const { tier, bound } = rankOf(pair);
    counts[tier] += 1;
    if (tier !== 'OUT') places[nth] = placeOf(tier, bound, days.at(position));
  }
  counts.OUT += openRows(index).count() - positions.length;
  return { counts, ties: firstTies(positions, places, most) };
};
