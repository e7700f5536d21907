/**
 * A question waits for the steward. STATED: the answer has become a fact that everybody sees; ANSWERED: those who asked were
 * answered in words; DECLINED: the steward does not answer, and says why; WITHDRAWN: whoever asked needs no answer any more.
 */
export const QUESTION_STATES = ['OPEN', 'STATED', 'ANSWERED', 'DECLINED', 'WITHDRAWN'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** What a steward may answer in words. */
export const WORDED_ANSWERS = ['ANSWERED', 'DECLINED'] as const satisfies readonly QuestionState[];
export type WordedAnswer = (typeof WORDED_ANSWERS)[number];

/** Lengths in characters after tidying. */
export const QUESTION_LIMITS = { words: 1_000, answer: 2_000 } as const;
