import { CONDITIONS, CONTAMINATIONS, DEAL_TYPES, LEGAL_STATES, OPPORTUNITY_KINDS } from 'shared/opportunities/kinds.ts';
import { REGIMES } from 'shared/matching/criteria.ts';

/** The words of closed lists, by a function that says each. */
const wordsOf =
  <Word extends string>(words: readonly Word[]) =>
  (say: (word: Word) => string): Readonly<Record<string, string>> =>
    Object.fromEntries(words.map((word) => [word, say(word)]));

export const kindsOf = wordsOf(OPPORTUNITY_KINDS);
export const dealsOf = wordsOf(DEAL_TYPES);
export const conditionsOf = wordsOf(CONDITIONS);
export const contaminationsOf = wordsOf(CONTAMINATIONS);
export const legalOf = wordsOf(LEGAL_STATES);
export const regimesOf = wordsOf(REGIMES);
