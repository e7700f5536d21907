/** What has a public figure that can be challenged. */
export const CHALLENGE_SUBJECTS = ['OPPORTUNITY', 'TOWN'] as const;
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

/** Name of a figure: a key of a fact of an opportunity, or an indicator of a town. */
export const FIGURE_NAME = /^[A-Z][A-Z0-9_]{1,59}$/;
