import type { ReactElement } from 'react';
import { Notice } from '../ui/Notice.tsx';
import { APP_WORDS } from './app.words.ts';
import type { Problem } from './problem.ts';
import { translator, useWords } from './words.ts';
import { useLocale } from './locale-context.tsx';

/** The words for one wrong field, or null. */
export const useFieldWords = (): ((rule: keyof (typeof APP_WORDS)['RU']['field'] | null) => string | null) => {
  const t = translator(APP_WORDS, useLocale());
  return (rule) => (rule ? t.of('field', rule) : null);
};

/** What went wrong, what was kept and what to do, in the reader's language. */
export const ProblemNotice = ({ problem }: { readonly problem: Problem | null }): ReactElement | null => {
  const t = useWords(APP_WORDS);
  if (!problem) return null;
  const text = problem.rule ? t.of('rule', problem.rule) : t.of('problem', problem.code);
  const filled = text.replace(/\{(\w+)\}/g, (whole, name: string) => String(problem.params[name] ?? whole));
  return (
    <Notice tone="bad" live title={filled}>
      {problem.reference && <p className="small">{t('reference', { reference: problem.reference })}</p>}
    </Notice>
  );
};
