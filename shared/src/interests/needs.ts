import type { InterestFields } from './interest.fields.ts';

/** What an investor asks a place for, beside what the place is known to have. */
export const NEEDS = ['LAND', 'POWER', 'ACTIVITY', 'MONEY', 'JOBS', 'START'] as const;
export type Need = (typeof NEEDS)[number];

/** MET and SHORT only where both sides are known; UNKNOWN: asked for, and not known of the place. */
export type NeedVerdict = 'MET' | 'SHORT' | 'UNKNOWN' | 'NOT_ASKED';

/** What is known of an opportunity. */
export interface PlaceFigures {
  readonly landHa: number | null;
  readonly powerMva: number | null;
  readonly okedDivisions: readonly string[];
  /** Whole tenge that a project needs; null for places, and where nobody has stated it. */
  readonly investmentKzt: number | null;
  readonly permanentJobs: number | null;
}

export interface ComparedNeed {
  readonly need: Need;
  readonly verdict: NeedVerdict;
  /** By how much the place, or the money offered, falls short, in the unit of the need. */
  readonly lacking: number | null;
}

const enough = (need: Need, asked: number | null, has: number | null): ComparedNeed => {
  if (asked === null) return { need, verdict: 'NOT_ASKED', lacking: null };
  if (has === null) return { need, verdict: 'UNKNOWN', lacking: null };
  return asked > has ? { need, verdict: 'SHORT', lacking: asked - has } : { need, verdict: 'MET', lacking: null };
};

const activity = (asked: string | null, fitting: readonly string[]): ComparedNeed => {
  const verdict = ((): NeedVerdict => {
    if (asked === null) return 'NOT_ASKED';
    if (fitting.length === 0) return 'UNKNOWN';
    return fitting.includes(asked) ? 'MET' : 'SHORT';
  })();
  return { need: 'ACTIVITY', verdict, lacking: null };
};

/** What is offered must reach what the project needs; a sum in dollars is not compared, for there is no rate. */
const money = ({ investment, currency }: InterestFields, needed: number | null): ComparedNeed =>
  currency === 'KZT'
    ? enough('MONEY', needed, investment)
    : { need: 'MONEY', verdict: needed === null ? 'NOT_ASKED' : 'UNKNOWN', lacking: null };

/**
 * What is asked for against what is there, a verdict for each. Of money and jobs it is the project that asks, and the investor who
 * has. A start is asked for and never promised by a place.
 */
export const compareNeeds = (fields: InterestFields, place: PlaceFigures): ComparedNeed[] => [
  enough('LAND', fields.landHa, place.landHa),
  enough('POWER', fields.powerMva, place.powerMva),
  activity(fields.okedDivision, place.okedDivisions),
  money(fields, place.investmentKzt),
  enough('JOBS', place.permanentJobs, fields.permanentJobs),
  { need: 'START', verdict: fields.startMonth === null ? 'NOT_ASKED' : 'UNKNOWN', lacking: null },
];

/** Whole tenge for a permanent job between which projects of the country lie; outside, the sum or the jobs are probably a slip. */
const INVESTMENT_PER_JOB = { least: 1_000_000, most: 1_000_000_000 } as const;

/** What is odd about what was sent. */
export const INTEREST_CHECKS = ['PER_JOB_LOW', 'PER_JOB_HIGH', 'NO_OWN_FUNDS', 'START_PAST'] as const;
export type InterestCheck = (typeof INTEREST_CHECKS)[number];

/** `sentOn`: the day of sending, ISO date. */
export const oddities = (fields: InterestFields, sentOn: string): InterestCheck[] => {
  const { investment, currency, permanentJobs, ownFundsPercent, startMonth } = fields;
  const perJob = investment !== null && currency === 'KZT' && permanentJobs ? investment / permanentJobs : null;
  const odd: [InterestCheck, boolean][] = [
    ['PER_JOB_LOW', perJob !== null && perJob < INVESTMENT_PER_JOB.least],
    ['PER_JOB_HIGH', perJob !== null && perJob > INVESTMENT_PER_JOB.most],
    ['NO_OWN_FUNDS', ownFundsPercent === 0],
    ['START_PAST', startMonth !== null && startMonth.slice(0, 7) < sentOn.slice(0, 7)],
  ];
  return odd.flatMap(([check, isSo]) => (isSo ? [check] : []));
};
