import { z } from 'zod';
import { CONDITIONS, CONTAMINATIONS, LEGAL_STATES, UTILITIES } from 'shared/opportunities/kinds.ts';
import type { LegalState } from 'shared/opportunities/kinds.ts';
import { utilityLists } from '../site-facts.ts';
import type { CodedSiteFacts, StatedUtilities } from '../site-facts.ts';

const setOf = <Word extends string>(words: readonly Word[]) =>
  z.array(z.enum(words)).refine((list) => new Set(list).size === list.length, 'the same word twice');

/**
 * What the row's own texts say explicitly, as values of closed lists; whatever they leave open stays unknown. For
 * contamination, the lowest degree that the text proves.
 */
export const codedSiteFacts = {
  utilitiesPresent: setOf(UTILITIES),
  utilitiesAbsent: setOf(UTILITIES),
  conditionClass: z.enum(CONDITIONS),
  contamination: z.enum(CONTAMINATIONS),
  legalStates: setOf(LEGAL_STATES),
};

/** No utility may be both present and missing; the railway and the figures of the row count as well. */
export const isEitherOr = (row: Pick<CodedSiteFacts, 'utilitiesPresent' | 'utilitiesAbsent'>, stated?: StatedUtilities): boolean => {
  const { utilitiesPresent, utilitiesAbsent } = utilityLists(row, stated);
  return utilitiesAbsent.every((utility) => !utilitiesPresent.includes(utility));
};

export const EITHER_OR = { path: ['utilitiesAbsent'], error: 'a utility is present or absent, not both' };

export const isClearAlone = ({ legalStates }: { legalStates: readonly LegalState[] }): boolean =>
  legalStates.length < 2 || !legalStates.includes('CLEAR');

export const CLEAR_ALONE = { path: ['legalStates'], error: 'CLEAR stands alone' };
