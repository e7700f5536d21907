import type { FieldProblem, FieldRule } from 'shared/problems/problems.ts';
import { useWords } from '../../kernel/words.ts';
import type { Problem } from '../../kernel/problem.ts';
import { useFieldWords } from '../../page/useFieldWords.ts';
import { PLAN_EDITOR_WORDS } from '../plan-editor.words.ts';

/** What is wrong with the field of this path, in words; null: nothing. */
export type ProblemAt = (path: string) => string | null;

const isSum = (path: string): boolean => /(amount|Tenge)$/.test(path);

/** Whether a problem is about a field or something within it: `title.ru` is about the title. */
const concerns = (problem: FieldProblem, path: string): boolean => problem.path === path || problem.path.startsWith(`${path}.`);

/** What is wrong with what was typed, by field: what the form sees at once, and what only the server knows. */
export const useFormProblems = (
  seen: readonly FieldProblem[],
  refused: Problem | null,
): { readonly problemAt: ProblemAt; readonly count: number } => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const refusal = useFieldWords();
  const told = (refused?.fields ?? []).map(({ path, rule }) => ({ path: path.replace(/^content\./, ''), rule }));
  const say = (path: string, rule: FieldRule): string | null => {
    if (rule === 'OVER_PLANNED') return t('overPlanned');
    if (rule === 'OVER_ALLOCATED') return t('overAllocated');
    if (rule === 'RANGE_REVERSED') return t('endsBeforeStart');
    if (rule === 'OUT_OF_RANGE' && isSum(path)) return t('badSum');
    if (/(year|Year|statusAsOf|asOf|dated|date)$/.test(path) && rule !== 'DOUBLED')
      return t(path.toLowerCase().endsWith('year') ? 'badYear' : 'badDate');
    return refusal(rule);
  };
  const problems = [...seen, ...told];
  return {
    problemAt: (path) => {
      const problem = problems.find((one) => (path === 'money' || path === 'amendments' ? one.path === path : concerns(one, path)));
      return problem ? say(problem.path, problem.rule) : null;
    },
    count: seen.length,
  };
};
