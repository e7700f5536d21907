import type { Utility } from '../opportunities/kinds.ts';
import type { Blocker, Funding, MeasureStatus } from '../plans/vocabulary.ts';
import type { Need, NeedReason } from './needs.ts';

/** STATED: an organisation says so, with a source. PROPOSED: only the rule below says so. They are never added up together. */
export const LINK_BASES = ['STATED', 'PROPOSED'] as const;
export type LinkBasis = (typeof LINK_BASES)[number];

/** What an organisation says of a pair. A refused proposal is not made again. */
export const LINK_VERDICTS = ['STATED', 'REFUSED'] as const;
export type LinkVerdict = (typeof LINK_VERDICTS)[number];

export const LINK_LIMITS = { words: 2000 } as const;

export interface ChainMeasure {
  readonly slug: string;
  /** Slug of the town. */
  readonly town: string;
  readonly isDemo: boolean;
  readonly delivers: Utility | null;
  readonly status: MeasureStatus;
  readonly funding: Funding;
  readonly blocker: Blocker | null;
}

export interface ChainPlace {
  readonly slug: string;
  /** Slug of the town; null: outside the towns. */
  readonly town: string | null;
  readonly isDemo: boolean;
  readonly needs: readonly Need[];
}

/** A measure, an opportunity, and the network between them. */
export interface Pair {
  readonly measure: string;
  readonly opportunity: string;
  readonly utility: Utility;
}

export interface SaidLink extends Pair {
  readonly verdict: LinkVerdict;
}

export interface ChainLink extends Pair {
  readonly basis: LinkBasis;
  /** Why the place needs the network; null: its stated link is the only sign of it. */
  readonly reason: NeedReason | null;
}

export interface Chain<M extends ChainMeasure = ChainMeasure, P extends ChainPlace = ChainPlace> {
  readonly measures: readonly M[];
  readonly places: readonly P[];
  readonly said: readonly SaidLink[];
}

export const pairKey = ({ measure, opportunity, utility }: Pair): string => `${measure} ${opportunity} ${utility}`;

/**
 * The rule: a measure is proposed to a place when it belongs to the same town, delivers a network that the place needs and is not done.
 * Invented rows and real ones are never paired.
 */
export const isProposed = (measure: ChainMeasure, place: ChainPlace, { utility }: Need): boolean =>
  measure.delivers === utility && measure.town === place.town && measure.isDemo === place.isDemo && measure.status !== 'DONE';

const reasonOf = (place: ChainPlace | undefined, utility: Utility): NeedReason | null =>
  place?.needs.find((need) => need.utility === utility)?.reason ?? null;

const grouped = <T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

/** All links of a chain: what is stated first, then what the rule proposes and nobody has stated or refused. */
export const linksOf = ({ measures, places, said }: Chain): ChainLink[] => {
  const shown = new Set(measures.map(({ slug }) => slug));
  const placeBySlug = new Map(places.map((place) => [place.slug, place]));
  const decided = new Set(said.map(pairKey));
  const byTown = grouped(measures, ({ town }) => town);
  const stated = said.flatMap(({ verdict, ...pair }): ChainLink[] => {
    const place = placeBySlug.get(pair.opportunity);
    return verdict === 'STATED' && place && shown.has(pair.measure)
      ? [{ ...pair, basis: 'STATED', reason: reasonOf(place, pair.utility) }]
      : [];
  });
  const proposed = places.flatMap((place) =>
    place.needs.flatMap((need) =>
      (byTown.get(place.town ?? '') ?? [])
        .filter((measure) => isProposed(measure, place, need))
        .map(({ slug }): ChainLink => ({
          measure: slug,
          opportunity: place.slug,
          utility: need.utility,
          basis: 'PROPOSED',
          reason: need.reason,
        }))
        .filter((link) => !decided.has(pairKey(link))),
    ),
  );
  return [...stated, ...proposed];
};

/** What holds a measure up already, whatever a scenario says. */
export const HINDRANCES = ['STOPPED', 'BLOCKED', 'NOT_FUNDED', 'LATE'] as const;
export type Hindrance = (typeof HINDRANCES)[number];

export const hindranceOf = ({ status, funding, blocker }: Pick<ChainMeasure, 'status' | 'funding' | 'blocker'>): Hindrance | null => {
  if (status === 'DONE') return null;
  if (status === 'STOPPED' || status === 'NOT_DONE') return 'STOPPED';
  if (blocker !== null) return 'BLOCKED';
  if (funding === 'NONE') return 'NOT_FUNDED';
  return status === 'LATE' ? 'LATE' : null;
};

/**
 * LOST: no measure that is left delivers the network. DOUBTFUL: those that are left stand still themselves, or only the rule says that they
 * could replace what was stated.
 */
type LossKind = 'LOST' | 'DOUBTFUL';

export interface Loss {
  readonly opportunity: string;
  readonly utility: Utility;
  readonly basis: LinkBasis;
  readonly kind: LossKind;
  /** Slugs of the measures that were taken out, and of those that are left. */
  readonly without: readonly string[];
  readonly left: readonly string[];
}

interface Judged {
  readonly out: readonly ChainLink[];
  readonly kept: readonly ChainLink[];
  readonly isMoving: (measure: string) => boolean;
}

const kindOf = ({ out, kept, isMoving }: Judged): LossKind | null => {
  if (out.length === 0) return null;
  if (kept.length === 0) return 'LOST';
  const isStated = out.some(({ basis }) => basis === 'STATED');
  const moving = kept.filter(({ measure }) => isMoving(measure));
  return moving.some(({ basis }) => basis === 'STATED' || !isStated) ? null : 'DOUBTFUL';
};

/** Who loses which network when these measures are taken out. Places come in the order of their links. */
export const lossesOf = (measures: readonly ChainMeasure[], links: readonly ChainLink[], off: ReadonlySet<string>): Loss[] => {
  const standing = new Set(measures.filter((measure) => !['LATE', null].includes(hindranceOf(measure))).map(({ slug }) => slug));
  return [...grouped(links, ({ opportunity, utility }) => `${opportunity} ${utility}`).values()].flatMap((group): Loss[] => {
    const out = group.filter(({ measure }) => off.has(measure));
    const kept = group.filter(({ measure }) => !off.has(measure));
    const kind = kindOf({ out, kept, isMoving: (measure) => !standing.has(measure) });
    const [first] = group;
    if (kind === null || !first) return [];
    return [
      {
        opportunity: first.opportunity,
        utility: first.utility,
        basis: out.some(({ basis }) => basis === 'STATED') ? 'STATED' : 'PROPOSED',
        kind,
        without: out.map(({ measure }) => measure),
        left: kept.map(({ measure }) => measure),
      },
    ];
  });
};

/** What is asked of a place, as far as the reader may know it. */
export interface OpenInterest {
  readonly count: number;
  readonly jobs: number | null;
  /** Whole tenge. */
  readonly investment: number | null;
  readonly powerMva: number | null;
}

export interface LostPlace extends ChainPlace {
  /** Permanent jobs that a source states for the place itself. */
  readonly permanentJobs: number | null;
  readonly interest: OpenInterest;
}

interface LossTotal {
  readonly places: number;
  readonly lost: number;
  readonly interests: number;
  /** Sums of what is known; null: nothing is. */
  readonly placeJobs: number | null;
  readonly jobs: number | null;
  readonly investment: number | null;
  readonly powerMva: number | null;
  /** Places with interests of which the reader may not know what they ask for. */
  readonly untold: number;
}

const summed = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Number(known.reduce((sum, value) => sum + value, 0).toFixed(3));
};

/** What the places of one basis lose together; a place that loses by a stated link is not counted again among the proposed ones. */
export const totalOf = (places: readonly LostPlace[], losses: readonly Loss[], basis: LinkBasis): LossTotal => {
  const slugsOf = (of: LinkBasis): Set<string> => new Set(losses.filter((loss) => loss.basis === of).map(({ opportunity }) => opportunity));
  const stated = slugsOf('STATED');
  const own = basis === 'STATED' ? stated : new Set([...slugsOf('PROPOSED')].filter((slug) => !stated.has(slug)));
  const losing = places.filter(({ slug }) => own.has(slug));
  const lost = new Set(losses.filter(({ kind }) => kind === 'LOST').map(({ opportunity }) => opportunity));
  return {
    places: losing.length,
    lost: losing.filter(({ slug }) => lost.has(slug)).length,
    interests: losing.reduce((sum, { interest }) => sum + interest.count, 0),
    placeJobs: summed(losing.map(({ permanentJobs }) => permanentJobs)),
    jobs: summed(losing.map(({ interest }) => interest.jobs)),
    investment: summed(losing.map(({ interest }) => interest.investment)),
    powerMva: summed(losing.map(({ interest }) => interest.powerMva)),
    untold: losing.filter(
      ({ interest: { count, jobs, investment, powerMva } }) => count > 0 && jobs === null && investment === null && powerMva === null,
    ).length,
  };
};
