import type { ReactElement } from 'react';
import { Notice } from '../ui/Notice.tsx';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import type { Problem } from '../kernel/problem.ts';
import { translator, useWords } from '../kernel/words.ts';
import { useLocale } from '../kernel/locale-context.tsx';

/** The words for one wrong field, or null. */
export const useFieldWords = (): ((rule: keyof (typeof PRODUCT_WORDS)['RU']['field'] | null) => string | null) => {
  const t = translator(PRODUCT_WORDS, useLocale());
  return (rule) => (rule ? t.of('field', rule) : null);
};

/** What went wrong, what was kept and what to do, in the reader's language. */
export const ProblemNotice = ({ problem }: { readonly problem: Problem | null }): ReactElement | null => {
  const t = useWords(PRODUCT_WORDS);
  if (!problem) return null;
  const text = problem.rule ? t.of('rule', problem.rule) : t.of('problem', problem.code);
  const filled = text.replace(/\{(\w+)\}/g, (whole, name: string) => String(problem.params[name] ?? whole));
  return (
    <Notice tone="bad" live title={filled}>
      {problem.reference && <p className="small">{t('reference', { reference: problem.reference })}</p>}
    </Notice>
  );
};
