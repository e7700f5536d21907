import { isFigure, specOf } from 'shared/audits/criteria.ts';
import type { Criterion } from 'shared/audits/criteria.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { AUDIT_WORDS, choiceWord } from './facility-audits.words.ts';

interface Answered {
  readonly criterion: Criterion;
  readonly reason?: string | null;
  readonly choice: string | null;
  readonly figure: number | null;
}

const UNITS = ['HECTARES', 'SQUARE_METRES', 'MVA', 'CUBIC_METRES_A_DAY', 'KILOMETRES', 'PEOPLE', 'PLACES'] as const;

/** The unit of a criterion with a figure; null for one with a closed list. */
export const unitOf = (criterion: Criterion): (typeof UNITS)[number] | null => {
  const spec = specOf(criterion);
  return isFigure(spec) ? (UNITS.find((unit) => unit === spec.unit) ?? null) : null;
};

/** An answer as one phrase. */
export const useAnswerText = (): ((answer: Answered) => string) => {
  const t = useWords(AUDIT_WORDS);
  const locale = useLocale();
  return ({ criterion, reason, choice, figure }) => {
    if (reason) return reason;
    const unit = unitOf(criterion);
    if (figure !== null) return `${formatNumber(locale, figure, 2)}${unit ? ` ${t.of('unit', unit)}` : ''}`;
    return choice === null ? t('unanswered') : choiceWord((one) => t.of('choice', one), choice);
  };
};
