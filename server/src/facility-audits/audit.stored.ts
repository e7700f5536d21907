import type { AuditAnswer, AuditAnswers, KnownAnswer } from 'shared/audits/answers.ts';
import { choicesOf, isFigure, specOf } from 'shared/audits/criteria.ts';
import type { CriterionSpec, Detail } from 'shared/audits/criteria.ts';
import { DETAILS } from 'shared/audits/criteria.ts';
import type { AuditJustifications } from 'shared/audits/contradictions.ts';
import type { FieldProblem, FieldRule } from 'shared/problems/problems.ts';
import { hidesCharacters, tidyText } from 'shared/texts/characters.ts';
import { badInput } from '../kernel/problems.ts';
import type { AuditAnswerInput, AuditJustificationInput } from './audit.inputs.ts';

const clean = (words: string | null | undefined): string | null => tidyText(words ?? '') || null;

type Broken = (input: AuditAnswerInput, spec: CriterionSpec, day: string) => boolean;
type Check = readonly [field: keyof AuditAnswerInput, rule: FieldRule, isBroken: Broken];

const isUnchecked = ({ reason }: AuditAnswerInput): boolean => reason !== null && reason !== undefined;

const stated = (input: AuditAnswerInput, detail: Detail): boolean => input[detail] !== null && input[detail] !== undefined;

const CHECKS: readonly Check[] = [
  ['choice', 'REQUIRED', ({ choice }, spec) => !isFigure(spec) && !choice],
  ['choice', 'UNKNOWN_VALUE', ({ choice, criterion }, spec) => !!choice && (isFigure(spec) || !choicesOf(criterion).includes(choice))],
  ['figure', 'REQUIRED', ({ figure }, spec) => isFigure(spec) && typeof figure !== 'number'],
  ['figure', 'INVALID', ({ figure }, spec) => !isFigure(spec) && typeof figure === 'number'],
  ['figure', 'OUT_OF_RANGE', ({ figure }, spec) => isFigure(spec) && (figure ?? 0) > spec.max],
  ['need', 'OUT_OF_RANGE', ({ need }, spec) => isFigure(spec) && (need ?? 0) > spec.max],
  ['grade', 'REQUIRED', ({ grade }) => !grade],
  ['on', 'REQUIRED', ({ on }) => !on],
  ['on', 'OUT_OF_RANGE', ({ on }, _spec, day) => !!on && on > day],
];

const problemsOf = (input: AuditAnswerInput, index: number, day: string): FieldProblem[] => {
  const at = (field: string, rule: FieldRule): FieldProblem => ({ path: `input.answers.${index}.${field}`, rule });
  const hidden = (['reason', 'method'] as const).filter((field) => hidesCharacters(clean(input[field]) ?? ''));
  const texts = hidden.map((field) => at(field, 'BAD_CHARACTERS'));
  if (isUnchecked(input)) return [...texts, ...(clean(input.reason) ? [] : [at('reason', 'REQUIRED')])];
  const spec = specOf(input.criterion);
  const foreign = DETAILS.filter((detail) => stated(input, detail) && !spec.details?.includes(detail));
  return [
    ...texts,
    ...foreign.map((detail) => at(detail, 'INVALID')),
    ...CHECKS.flatMap(([field, rule, isBroken]) => (isBroken(input, spec, day) ? [at(field, rule)] : [])),
  ];
};

const detailsOf = (input: AuditAnswerInput): Pick<KnownAnswer, Detail> =>
  Object.fromEntries(DETAILS.flatMap((detail) => (stated(input, detail) ? [[detail, input[detail]]] : [])));

const toAnswer = (input: AuditAnswerInput): AuditAnswer => {
  if (isUnchecked(input)) return { reason: clean(input.reason) ?? '' };
  return {
    choice: input.choice ?? null,
    figure: input.figure ?? null,
    need: input.need ?? null,
    isEnough: input.isEnough ?? null,
    ...detailsOf(input),
    grade: input.grade ?? 'WORD',
    on: input.on ?? '',
    method: clean(input.method),
  };
};

/**
 * Copies answers field by field, never the input as a whole. Errors: BAD_USER_INPUT naming the fields: a criterion twice, a
 * choice that is none of its list, a figure out of bounds, evidence of a day to come.
 */
export const toStoredAnswers = (inputs: readonly AuditAnswerInput[], day: string): AuditAnswers => {
  const criteria = inputs.map(({ criterion }) => criterion);
  const repeated = criteria.flatMap((one, index): FieldProblem[] =>
    criteria.indexOf(one) < index ? [{ path: `input.answers.${index}.criterion`, rule: 'INVALID' }] : [],
  );
  const problems = [...repeated, ...inputs.flatMap((input, index) => problemsOf(input, index, day))];
  if (problems.length > 0) throw badInput(...problems);
  return Object.fromEntries(inputs.map((input) => [input.criterion, toAnswer(input)]));
};

/** By the name of the check; an empty justification counts as none. */
export const toJustifications = (inputs: readonly AuditJustificationInput[] | null | undefined): AuditJustifications => {
  const problems = (inputs ?? []).flatMap(({ words }, index): FieldProblem[] =>
    hidesCharacters(clean(words) ?? '') ? [{ path: `input.justifications.${index}.words`, rule: 'BAD_CHARACTERS' }] : [],
  );
  if (problems.length > 0) throw badInput(...problems);
  return Object.fromEntries((inputs ?? []).flatMap(({ check, words }) => (clean(words) ? [[check, clean(words)]] : [])));
};
