import { submissionProblems } from 'shared/interests/interest.rules.ts';
import type { SubmissionSubject } from 'shared/interests/interest.rules.ts';
import type { FieldRule } from 'shared/problems/problems.ts';
import { fieldProblem } from '../../kernel/problem.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { FigureProblem } from 'shared/typed/read-figure.ts';
import { figureProblems, longTexts, toFields } from './interest.form.ts';
import type { FieldName, InterestForm } from './interest.form.ts';

export const STEPS = ['NEED', 'MONEY', 'CONTACT', 'CHECK'] as const;
export type Step = (typeof STEPS)[number];

const FIELDS: Record<Exclude<Step, 'CHECK'>, readonly FieldName[]> = {
  NEED: ['purpose', 'okedDivision', 'landHa', 'powerMva'],
  MONEY: ['investment', 'currency', 'ownFundsPercent', 'permanentJobs', 'startMonth'],
  CONTACT: ['partners', 'contactName', 'contactPhone', 'message', 'exclusionKnown', 'consent'],
};

export const stepOf = (name: FieldName): Step => STEPS.find((step) => step !== 'CHECK' && FIELDS[step].includes(name)) ?? 'CHECK';

/** What is wrong with a field: a figure that cannot be read, which the field itself reports, or a broken rule. */
export type Wrong = { readonly figure: FigureProblem } | { readonly rule: FieldRule };

const isFieldName = (path: string): path is FieldName => Object.values(FIELDS).some((names) => names.some((name) => name === path));

export const ALL_FIELDS: readonly FieldName[] = [...FIELDS.NEED, ...FIELDS.MONEY, ...FIELDS.CONTACT];

interface Findings extends SubmissionSubject {
  readonly form: InterestForm;
  /** The server's answers to saving and sending. */
  readonly problems: readonly (Problem | null)[];
  /** Whether missing fields should be reported already: not before the reader wants to send. */
  readonly isStrict: boolean;
}

/** Errors in the text itself are reported while typing. */
const AT_ONCE: readonly FieldRule[] = ['BAD_CHARACTERS', 'MIXED_ALPHABETS'];

/** Every field with an error, in the order of the form. */
export const wrongFields = ({ form, problems, isStrict, isTownExcluded }: Findings): Map<FieldName, Wrong> => {
  const figures = figureProblems(form);
  const missing = submissionProblems(toFields(form), { isTownExcluded }).filter(({ rule }) => isStrict || AT_ONCE.includes(rule));
  const long = new Set<FieldName>(longTexts(form));
  const wrong = new Map<FieldName, Wrong>();
  for (const name of ALL_FIELDS) {
    const figure = figures[name];
    const rule = problems.map((problem) => fieldProblem(problem, name)).find((found) => found !== null);
    const lacking = missing.find(({ path }) => isFieldName(path) && path === name)?.rule;
    if (figure) wrong.set(name, { figure });
    else if (long.has(name)) wrong.set(name, { rule: 'TOO_LONG' });
    else if (rule ?? lacking) wrong.set(name, { rule: rule ?? lacking ?? 'REQUIRED' });
  }
  return wrong;
};
