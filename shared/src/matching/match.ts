import { nearest, satisfaction } from './condition.ts';
import type { Asked, Found, Holds, Terms, Wish } from './condition.ts';
import { PLACE_CRITERIA } from './criteria.ts';
import type { PlaceKey, ProjectKey } from './criteria.ts';
import { rankOf, verdictOf } from './rank.ts';
import type { Pair, Rank } from './rank.ts';
import { contributions, scoreOf, sumsOf } from './score.ts';
import type { SideScore } from './score.ts';
import type { AskedFact } from '../opportunities/unknowns.ts';

/** Whose condition it is. */
export type MatchSide = 'INVESTOR' | 'STEWARD';

/** One criterion of a match, as it is explained. */
export interface Line {
  readonly side: MatchSide;
  readonly key: PlaceKey | ProjectKey;
  readonly asked: Asked;
  /** Null: it must hold; else the weight of a wish. */
  readonly weight: number | null;
  readonly found: Found;
  readonly verdict: Holds;
  /** Of a wish: how far it is satisfied, 0–1; null: unknown. */
  readonly satisfied: number | null;
  /** Of a known wish: its part of the score, points of 100 with one decimal. */
  readonly points: number | null;
}

/** What would have to be otherwise so that a pair fits. */
export interface Change {
  readonly side: MatchSide;
  readonly key: PlaceKey | ProjectKey;
  readonly from: Found;
  /** The nearest bound, or the words of which one would do. */
  readonly to: Found;
}

export interface Match extends Rank {
  readonly investor: SideScore;
  readonly steward: SideScore;
  readonly lines: readonly Line[];
  /** Facts to ask the steward for: musts of the investor that nobody has stated. */
  readonly ask: readonly AskedFact[];
  /** Every failed must, and nothing else: fewer would not do. Empty, unless something fails. */
  readonly changes: readonly Change[];
}

const mustLine = <Key extends PlaceKey | ProjectKey>(side: MatchSide, asked: Asked<Key>, found: Found): Line => ({
  side,
  key: asked.key,
  asked,
  weight: null,
  found,
  verdict: verdictOf(asked, found),
  satisfied: null,
  points: null,
});

const verdictOfShare = (satisfied: number | null): Holds => {
  if (satisfied === null) return 'UNKNOWN';
  if (satisfied === 1) return 'MET';
  return satisfied > 0 ? 'NEARLY' : 'NOT_MET';
};

const wishLines = <Key extends PlaceKey | ProjectKey>(
  side: MatchSide,
  wishes: readonly Wish<Key>[],
  foundOf: (key: Key) => Found,
): Line[] => {
  const sums = sumsOf(wishes, (key) => foundOf(key as Key));
  const shares = wishes.map((wish) => satisfaction(wish, foundOf(wish.key)));
  const points = contributions(
    shares.map((satisfied, nth) => (satisfied === null ? null : satisfied * (wishes[nth]?.weight ?? 0))),
    sums,
  );
  return wishes.map((wish, nth) => ({
    side,
    key: wish.key,
    asked: wish,
    weight: wish.weight,
    found: foundOf(wish.key),
    verdict: verdictOfShare(shares[nth] ?? null),
    satisfied: shares[nth] ?? null,
    points: points[nth] ?? null,
  }));
};

const linesOf = <Key extends PlaceKey | ProjectKey>(side: MatchSide, terms: Terms<Key>, foundOf: (key: Key) => Found): Line[] => [
  ...terms.musts.map((must) => mustLine(side, must, foundOf(must.key))),
  ...wishLines(side, terms.wishes, foundOf),
];

const isMust = ({ weight }: Line): boolean => weight === null;

const askedOf = ({ side, key }: Line): AskedFact[] => {
  const fact = side === 'INVESTOR' ? PLACE_CRITERIA[key as PlaceKey].ask : null;
  return fact ? [fact] : [];
};

/** A pair with its reasons. It is computed from its inputs alone: the same inputs give the same match for ever. */
export const matchOf = (pair: Pair): Match => {
  const lines = [...linesOf('INVESTOR', pair.investor, pair.place), ...linesOf('STEWARD', pair.steward, pair.project)];
  const failed = lines.filter((line) => isMust(line) && (line.verdict === 'NOT_MET' || line.verdict === 'NEARLY'));
  return {
    ...rankOf(pair),
    investor: scoreOf(sumsOf(pair.investor.wishes, (key) => pair.place(key as PlaceKey))),
    steward: scoreOf(sumsOf(pair.steward.wishes, (key) => pair.project(key as ProjectKey))),
    lines,
    ask: [...new Set(lines.filter(({ verdict }) => verdict === 'UNKNOWN').flatMap(askedOf))],
    changes: failed.map(({ side, key, asked, found }) => ({ side, key, from: found, to: nearest(asked, found) })),
  };
};
