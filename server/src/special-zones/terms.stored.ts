import type { LocalizedText } from 'shared/locale/locale.ts';
import type { Justifications, StoredClause } from 'shared/special-zones/canonical.ts';
import type { Relief } from 'shared/special-zones/clauses.ts';
import type { FieldProblem, FieldRule } from 'shared/problems/problems.ts';
import { badInput } from '../kernel/problems.ts';
import type { LocalizedTextInput, TermsClauseInput, TermsJustificationInput, TermsReliefInput } from './terms.inputs.ts';

const clean = (text: string | null | undefined): string | undefined => text?.normalize('NFC').trim() || undefined;

/** Null when nothing is written in any language. */
export const toStoredText = (input: LocalizedTextInput | null | undefined): LocalizedText | null => {
  const ru = clean(input?.ru);
  const kk = clean(input?.kk);
  const en = clean(input?.en);
  if (!ru && !kk && !en) return null;
  return { ...(ru ? { ru } : {}), ...(kk ? { kk } : {}), ...(en ? { en } : {}) };
};

const toStoredRelief = (input: TermsReliefInput): Relief => ({
  tax: input.tax,
  measure: input.measure,
  base: input.base,
  categories: [...new Set(input.categories)].toSorted(),
  years: input.years ?? null,
});

const HIGHEST: Readonly<Partial<Record<string, number>>> = { PERCENT: 100, COEFFICIENT: 1 };

const reliefUnit = ({ measure }: TermsReliefInput): string => (measure === 'COEFFICIENT' ? 'COEFFICIENT' : 'PERCENT');

/** What is wrong with the figures of a clause: a share above the whole, a unit that does not fit, an unknown activity. */
const figureProblems = (input: TermsClauseInput, knownOked: ReadonlySet<string>): [string, FieldRule][] => {
  const { value, unit, relief, oked } = input;
  const highest = unit ? HIGHEST[unit] : undefined;
  return [
    ...((value ?? null) !== null && !unit ? [['unit', 'REQUIRED'] as [string, FieldRule]] : []),
    ...(typeof value === 'number' && highest !== undefined && value > highest ? [['value', 'OUT_OF_RANGE'] as [string, FieldRule]] : []),
    ...(relief && (value ?? null) === null ? [['value', 'REQUIRED'] as [string, FieldRule]] : []),
    ...(relief && unit && unit !== reliefUnit(relief) ? [['unit', 'INVALID'] as [string, FieldRule]] : []),
    ...((oked ?? []).some((code) => !knownOked.has(code)) ? [['oked', 'OKED'] as [string, FieldRule]] : []),
  ];
};

const problemsOf = (input: TermsClauseInput, index: number, knownOked: ReadonlySet<string>): FieldProblem[] => {
  const title: [string, FieldRule][] = toStoredText(input.title) ? [] : [['title', 'REQUIRED']];
  return [...title, ...figureProblems(input, knownOked)].map(([field, rule]) => ({ path: `input.clauses.${index}.${field}`, rule }));
};

const toStoredClause = (input: TermsClauseInput): StoredClause => ({
  key: input.key,
  group: input.group,
  title: toStoredText(input.title) ?? {},
  text: toStoredText(input.text),
  value: input.value ?? null,
  unit: input.unit ?? null,
  sourceTitle: toStoredText(input.sourceTitle),
  sourceUrl: input.sourceUrl ?? null,
  asOf: input.asOf ?? null,
  ...(input.relief ? { relief: toStoredRelief(input.relief) } : {}),
  ...(input.oked?.length ? { oked: [...new Set(input.oked)].toSorted() } : {}),
});

/** Clauses field by field, never the input as it came; a key stands once. */
export const toStoredClauses = (inputs: readonly TermsClauseInput[], knownOked: ReadonlySet<string>): StoredClause[] => {
  const keys = inputs.map(({ key }) => key);
  const repeated = keys.flatMap((key, index): FieldProblem[] => (keys.indexOf(key) < index ? [{ path: `input.clauses.${index}.key`, rule: 'INVALID' }] : []));
  const problems = [...repeated, ...inputs.flatMap((input, index) => problemsOf(input, index, knownOked))];
  if (problems.length > 0) throw badInput(...problems);
  return inputs.map(toStoredClause);
};

/** By the name of the finding; an empty justification is none. */
export const toJustifications = (inputs: readonly TermsJustificationInput[] | null | undefined): Justifications =>
  Object.fromEntries((inputs ?? []).flatMap(({ finding, words }) => (clean(words) ? [[finding, clean(words) ?? '']] : [])));
