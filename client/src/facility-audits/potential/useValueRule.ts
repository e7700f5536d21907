import { isFigure, specOf } from 'shared/audits/criteria.ts';
import type { Criterion } from 'shared/audits/criteria.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { unitOf } from '../answer-text.ts';
import { AUDIT_WORDS } from '../facility-audits.words.ts';
import type { AuditAnswerFragment } from '../potential.graphql.ts';
import { USE_POTENTIAL_WORDS } from './use-potential.words.ts';

type Answered = Pick<AuditAnswerFragment, 'figure' | 'need' | 'isEnough'>;

/** How the value of a criterion follows from its answer for a use; null where the answer of a closed list says it. */
export const useValueRule = (): ((criterion: Criterion, answer: Answered | undefined, use: Reuse) => string | null) => {
  const t = useWords(USE_POTENTIAL_WORDS);
  const words = useWords(AUDIT_WORDS);
  const locale = useLocale();
  const minimum = (isEnough: boolean | null): string => {
    if (isEnough === null) return t('enoughUnknown');
    return t(isEnough ? 'enough' : 'notEnough');
  };
  const ofFigure = (criterion: Criterion, { need, isEnough }: Answered, use: Reuse): string => {
    const spec = specOf(criterion);
    const range = isFigure(spec) ? spec.ranges[use] : undefined;
    const named = unitOf(criterion);
    const unit = named ? `\u00a0${words.of('unit', named)}` : '';
    if (range) return t('range', { min: formatNumber(locale, range[0]), good: formatNumber(locale, range[1]), unit });
    if (use !== 'RESTART') return minimum(isEnough);
    return need === null ? t('needUnknown') : t('share', { need: formatNumber(locale, need), unit });
  };
  return (criterion, answer, use) => {
    if (!answer) return null;
    const spec = specOf(criterion);
    if (isFigure(spec)) return ofFigure(criterion, answer, use);
    return spec.reversed?.includes(use) ? t('reversed') : null;
  };
};
