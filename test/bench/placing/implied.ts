import type { Wish } from 'shared/matching/condition.ts';
import type { PlaceKey } from 'shared/matching/criteria.ts';
import { NO_BRINGS, NO_TERMS, foundInFacts, foundInProject } from 'shared/matching/profile.ts';
import type { ProjectContent } from 'shared/matching/profile.ts';
import { rankOf } from 'shared/matching/rank.ts';
import type { Intent } from './placements.ts';
import type { Place } from './places.ts';
import type { Verdict } from './ranking.ts';

/** Chosen with the design's order of what decides where investors go, and the half of the placements that is not held out. */
const WEIGHTS = { OKED: 5, LABOUR: 1, GROUND: 2, REGIME: 1 } as const;

const atLeast = (key: PlaceKey, min: number | null, weight: number): Wish<PlaceKey>[] => (min === null ? [] : [{ key, min, weight }]);

/** The profile that a project implies: what it does, whom it needs, what it stands on. Nobody has said what must hold, so all are wishes. */
const profileOf = ({ divisions, investment, jobs, landHa, powerMva }: Intent): ProjectContent => ({
  job: 'BUILD',
  musts: [],
  wishes: [
    ...(divisions.length > 0 ? [{ key: 'OKED' as const, anyOf: divisions, weight: WEIGHTS.OKED }] : []),
    ...atLeast('JOBS', jobs, WEIGHTS.LABOUR),
    ...atLeast('LAND', landHa, WEIGHTS.GROUND),
    ...atLeast('POWER', powerMva, WEIGHTS.GROUND),
    { key: 'REGIME', anyOf: ['SPECIAL_ZONE', 'INDUSTRIAL_ZONE'], weight: WEIGHTS.REGIME },
  ],
  brings: { ...NO_BRINGS, divisions, capital: investment, jobs },
});

/** Says how good a place is for a project. */
export type Method = (intent: Intent, place: Place) => Verdict;

const SAME: Verdict = { tier: 'FITS', bound: 0, freshness: null };

const random: Method = () => SAME;

/** Places where the project's OKED division is at home first, all others after them. */
const filter: Method = ({ divisions }, { facts }) => {
  const { OKED: known } = facts;
  return typeof known === 'object' && known?.some((code) => divisions.includes(code)) ? SAME : { ...SAME, tier: 'OUT' };
};

/** The product's own rule. */
const matching: Method = (intent, { facts }) => {
  const project = profileOf(intent);
  const pair = { investor: project, steward: NO_TERMS, place: foundInFacts(facts), project: foundInProject(project.brings) };
  return { ...rankOf(pair), freshness: null };
};

export const METHODS: Readonly<Record<string, Method>> = { random, 'OKED filter': filter, matching };
