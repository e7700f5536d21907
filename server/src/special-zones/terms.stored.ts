import type { LocalizedText } from 'shared/locale/locale.ts';
import type { Justifications, StoredClause } from 'shared/special-zones/canonical.ts';
import type { Relief } from 'shared/special-zones/clauses.ts';
import { HIGHEST, isKnownRelief, measuresOf, unitFits } from 'shared/special-zones/known-clauses.ts';
import type { FieldProblem, FieldRule } from 'shared/problems/problems.ts';
import { hidesCharacters, tidyText } from 'shared/texts/characters.ts';
import { badInput } from '../kernel/problems.ts';
import type {
  DraftZoneTermsInput,
  LocalizedTextInput,
  TermsClauseInput,
  TermsJustificationInput,
  TermsReliefInput,
} from './terms.inputs.ts';

const clean = (text: string | null | undefined): string | undefined => tidyText(text ?? '') || undefined;

/** Null when no language has a text. */
export const toStoredText = (input: LocalizedTextInput | null | undefined): LocalizedText | null => {
  const ru = clean(input?.ru);
  const kk = clean(input?.kk);
  const en = clean(input?.en);
  if (!ru && !kk && !en) return null;
  return { ...(ru ? { ru } : {}), ...(kk ? { kk } : {}), ...(en ? { en } : {}) };
};

/** The languages in which a text has deceptive characters. */
const hiddenIn = (path: string, input: LocalizedTextInput | null | undefined): FieldProblem[] =>
  (['ru', 'kk', 'en'] as const).flatMap((language) =>
    hidesCharacters(clean(input?.[language]) ?? '') ? [{ path: `${path}.${language}`, rule: 'BAD_CHARACTERS' as const }] : [],
  );

/** Deceptive characters in the texts beside the clauses: the reason for the change, and justifications of findings. */
export const refuseHidden = ({ note, justifications }: Pick<DraftZoneTermsInput, 'note' | 'justifications'>): void => {
  const words = (justifications ?? []).flatMap((one, index): FieldProblem[] =>
    hidesCharacters(clean(one.words) ?? '') ? [{ path: `input.justifications.${index}.words`, rule: 'BAD_CHARACTERS' }] : [],
  );
  const problems = [...hiddenIn('input.note', note), ...words];
  if (problems.length > 0) throw badInput(...problems);
};

const toStoredRelief = (input: TermsReliefInput): Relief => ({
  tax: input.tax,
  measure: input.measure,
  base: input.base,
  categories: [...new Set(input.categories)].toSorted(),
  years: input.years ?? null,
});

const reliefUnit = ({ measure }: TermsReliefInput): string => (measure === 'COEFFICIENT' ? 'COEFFICIENT' : 'PERCENT');

type Check = readonly [field: string, rule: FieldRule, isBroken: (input: TermsClauseInput, knownOked: ReadonlySet<string>) => boolean];

const hasValue = ({ value }: TermsClauseInput): boolean => value !== null && value !== undefined;

/**
 * A figure outside the bounds of its unit, a unit that does not fit, a relief without its amount or against its key, an unknown
 * activity.
 */
const FIGURE_CHECKS: readonly Check[] = [
  ['unit', 'REQUIRED', (input) => hasValue(input) && !input.unit],
  ['value', 'OUT_OF_RANGE', ({ value, unit }) => (value ?? 0) > ((unit && HIGHEST[unit]) || Infinity)],
  ['value', 'REQUIRED', (input) => !!input.relief && !hasValue(input)],
  ['unit', 'INVALID', ({ relief, unit }) => !!relief && !!unit && unit !== reliefUnit(relief)],
  ['unit', 'INVALID', ({ key, unit }) => !unitFits(key, unit ?? null)],
  ['relief', 'INVALID', ({ key, relief }) => !!relief && (isKnownRelief(key) || !measuresOf(relief.tax).includes(relief.measure))],
  ['oked', 'OKED', ({ oked }, knownOked) => !!oked?.some((code) => !knownOked.has(code))],
];

const problemsOf = (input: TermsClauseInput, index: number, knownOked: ReadonlySet<string>): FieldProblem[] => {
  const at = (field: string, rule: FieldRule): FieldProblem => ({ path: `input.clauses.${index}.${field}`, rule });
  const title = toStoredText(input.title) ? [] : [at('title', 'REQUIRED')];
  const hidden = (['title', 'text', 'sourceTitle'] as const).flatMap((field) => hiddenIn(`input.clauses.${index}.${field}`, input[field]));
  return [
    ...title,
    ...hidden,
    ...FIGURE_CHECKS.flatMap(([field, rule, isBroken]) => (isBroken(input, knownOked) ? [at(field, rule)] : [])),
  ];
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

/** Copies clauses field by field, never the input as a whole; each key occurs once. */
export const toStoredClauses = (inputs: readonly TermsClauseInput[], knownOked: ReadonlySet<string>): StoredClause[] => {
  const keys = inputs.map(({ key }) => key);
  const repeated = keys.flatMap((key, index): FieldProblem[] =>
    keys.indexOf(key) < index ? [{ path: `input.clauses.${index}.key`, rule: 'INVALID' }] : [],
  );
  const problems = [...repeated, ...inputs.flatMap((input, index) => problemsOf(input, index, knownOked))];
  if (problems.length > 0) throw badInput(...problems);
  return inputs.map(toStoredClause);
};

/** By the name of the finding; an empty justification counts as none. */
export const toJustifications = (inputs: readonly TermsJustificationInput[] | null | undefined): Justifications =>
  Object.fromEntries((inputs ?? []).flatMap(({ finding, words }) => (clean(words) ? [[finding, clean(words) ?? '']] : [])));
