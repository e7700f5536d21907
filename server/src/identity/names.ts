import { nameRule } from 'shared/identity/names.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';

/** What is wrong with the name of a person or an organisation. */
export const nameProblem = (path: string, typed: string): FieldProblem | null => {
  const rule = nameRule(typed);
  return rule ? { path, rule } : null;
};
