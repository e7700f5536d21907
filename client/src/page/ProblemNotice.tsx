import { useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Locale } from 'shared/locale/locale.ts';
import { Notice } from '../ui/Notice.tsx';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import type { Problem } from '../kernel/problem.ts';
import { useWords } from '../kernel/words.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { fillParams } from './fill-params.ts';
import type { RuleText as RuleTextType } from './RuleText.tsx';

/** Words for broken rules, loaded when one occurs. If they cannot be loaded, the general words are used. */
const useRuleText = (isNeeded: boolean): { readonly RuleText: typeof RuleTextType | null; readonly isComing: boolean } => {
  const [state, setState] = useState<{ readonly RuleText: typeof RuleTextType | null } | null>(null);
  useEffect(() => {
    if (isNeeded) void import('./RuleText.tsx').then(setState, () => setState({ RuleText: null }));
  }, [isNeeded]);
  return { RuleText: state?.RuleText ?? null, isComing: isNeeded && !state };
};

/** How long to wait, in a natural unit. */
const waitOf = ({ params }: Problem, locale: Locale): string => {
  const seconds = Number(params['retryAfter'] ?? 60);
  const [amount, unit] = seconds > 90 ? [Math.ceil(seconds / 60), 'minute'] : [seconds, 'second'];
  return new Intl.NumberFormat(locale.toLowerCase(), { style: 'unit', unit, unitDisplay: 'short' }).format(amount);
};

interface Props {
  readonly problem: Problem | null;
  /** Further advice. */
  readonly children?: ReactNode;
}

/** What went wrong, what was kept and what to do, in the reader's language. */
export const ProblemNotice = ({ problem, children }: Props): ReactElement | null => {
  const locale = useLocale();
  const t = useWords(PRODUCT_WORDS);
  const rule = problem?.rule ?? null;
  const { RuleText, isComing } = useRuleText(rule !== null);
  if (!problem || isComing) return null;
  const title =
    rule && RuleText ? (
      <RuleText rule={rule} params={problem.params} />
    ) : (
      fillParams(t.of('problem', problem.code), { ...problem.params, wait: waitOf(problem, locale) })
    );
  return (
    <Notice tone="bad" live title={title}>
      {children}
      {problem.reference && <p className="small">{t('reference', { reference: problem.reference })}</p>}
    </Notice>
  );
};
