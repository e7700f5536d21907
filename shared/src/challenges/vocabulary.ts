/** What has a public figure that can be challenged. */
export const CHALLENGE_SUBJECTS = ['OPPORTUNITY', 'TOWN', 'INDUSTRIAL_ZONE', 'SPECIAL_ZONE', 'MEASURE'] as const;
export type ChallengeSubject = (typeof CHALLENGE_SUBJECTS)[number];

/** A challenge waits for its owner; the owner accepts it, rejects it, or marks the figure as disputed; its author may withdraw it. */
export const CHALLENGE_STATES = ['OPEN', 'ACCEPTED', 'REJECTED', 'DISPUTED', 'WITHDRAWN'] as const;
export type ChallengeState = (typeof CHALLENGE_STATES)[number];

/** What the owner of the figure may answer. */
export const CHALLENGE_ANSWERS = ['ACCEPTED', 'REJECTED', 'DISPUTED'] as const satisfies readonly ChallengeState[];
export type ChallengeAnswer = (typeof CHALLENGE_ANSWERS)[number];

/** States in which the owner may still answer: a disputed figure may be settled later. */
export const ANSWERABLE_STATES = ['OPEN', 'DISPUTED'] as const satisfies readonly ChallengeState[];

export const isAnswerable = (state: ChallengeState): boolean => ANSWERABLE_STATES.some((one) => one === state);

/** Lengths in characters after tidying. */
export const CHALLENGE_LIMITS = { wordsFrom: 20, words: 2_000, proposed: 200, answer: 2_000, sourceUrl: 1_000 } as const;

/** Figures of an industrial zone that can be challenged. */
export const INDUSTRIAL_ZONE_FIGURES = [
  'STATUS',
  'OPERATOR',
  'FOUNDED_ON',
  'AREA_HA',
  'FREE_HA',
  'PLOTS',
  'PREMISES',
  'READINESS',
  'POWER_MVA',
  'WATER_M3_DAY',
  'HEAT_GCAL_HOUR',
  'UTILITIES',
  'NETWORKS_NEEDED',
  'RESIDENTS',
  'JOBS',
  'INVESTMENT',
  'PRICES',
  'LOAN_TERMS',
] as const;
export type ChallengedZoneFigure = (typeof INDUSTRIAL_ZONE_FIGURES)[number];

/** Figures of a special economic zone that can be challenged, besides the clauses of its terms. */
export const SPECIAL_ZONE_FIGURES = ['ESTABLISHED', 'VALID_UNTIL', 'CUSTOMS_BORDER', 'AREA_HA', 'SUBZONES', 'MANAGEMENT_COMPANY'] as const;
export type SpecialZoneFigure = (typeof SPECIAL_ZONE_FIGURES)[number];

/** Figures of a measure that can be challenged. Sums of several measures are not: what is wrong with them is wrong with one of theirs. */
export const MEASURE_FIGURES = ['STATUS', 'TERM', 'DELIVERS', 'PLANNED', 'ALLOCATED', 'SPENT', 'BLOCKER', 'OWNER'] as const;
export type ChallengedMeasureFigure = (typeof MEASURE_FIGURES)[number];

/** Name of a figure: a key of a fact of an opportunity, an indicator of a town, a figure of a zone or a measure, or a key of a clause of its terms. */
export const FIGURE_NAME = /^[A-Z][A-Z0-9_]{1,59}$/;
