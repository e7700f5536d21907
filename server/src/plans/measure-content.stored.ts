import { MEASURE_LIMITS } from 'shared/plans/measure-content.ts';
import type { AmendmentEntry, MeasureContent, MoneyEntry } from 'shared/plans/measure-content.ts';
import { measureProblems } from 'shared/plans/measure-findings.ts';
import { MEASURE_UNITS } from 'shared/plans/measure-units.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { tidyLine } from 'shared/texts/characters.ts';
import { hiddenCharacters, toLocalizedText } from '../kernel/edited-text.ts';
import { badInput } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { EditedAmendmentType, EditedMoneyType, MeasureContentType } from './measure-content.types.ts';

const line = (text: string | null | undefined): string | null => tidyLine(text ?? '') || null;

const toMoney = ({ kind, moneySource, year, amount, uncounted, asOf, source }: EditedMoneyType): MoneyEntry => ({
  kind,
  moneySource,
  year: year ?? null,
  amount,
  uncounted: uncounted ?? null,
  asOf: asOf ?? null,
  source: line(source),
});

const toAmendment = ({ dated, subject, ...one }: EditedAmendmentType): AmendmentEntry => ({
  dated,
  subject,
  beforeTenge: one.beforeTenge ?? null,
  afterTenge: one.afterTenge ?? null,
  words: toLocalizedText(one.words) ?? {},
  document: toLocalizedText(one.document) ?? {},
  source: line(one.source),
  attachmentId: one.attachmentId ?? null,
});

/** What an editor sends, tidied. */
export const toMeasureContent = (input: MeasureContentType): MeasureContent => ({
  plan: line(input.plan),
  title: toLocalizedText(input.title) ?? {},
  category: input.category,
  delivers: toLocalizedText(input.delivers),
  quantity: input.quantity ?? null,
  unit: line(input.unit),
  fromYear: input.fromYear ?? null,
  toYear: input.toYear ?? null,
  status: input.status,
  statusAsOf: input.statusAsOf ?? null,
  blocker: input.blocker ?? null,
  blockedBy: toLocalizedText(input.blockedBy),
  owner: toLocalizedText(input.owner),
  note: toLocalizedText(input.note),
  money: input.money.map(toMoney),
  amendments: input.amendments.map(toAmendment),
  needs: input.needs.map((slug) => slug.trim()),
});

const isTooLong = (text: string | undefined): boolean => (text?.length ?? 0) > MEASURE_LIMITS.title;

/** What only the server checks: closed lists, identifiers, and characters that deceive. */
const storedProblems = (content: MeasureContent): FieldProblem[] => [
  ...(content.unit !== null && !MEASURE_UNITS.includes(content.unit) ? [{ path: 'unit', rule: 'UNKNOWN_VALUE' as const }] : []),
  ...(['ru', 'kk', 'en'] as const).flatMap((language): FieldProblem[] =>
    isTooLong(content.title[language]) ? [{ path: `title.${language}`, rule: 'TOO_LONG' }] : [],
  ),
  ...content.amendments.flatMap(({ attachmentId }, nth): FieldProblem[] =>
    attachmentId === null || isUuid(attachmentId) ? [] : [{ path: `amendments.${nth}.attachmentId`, rule: 'UNKNOWN_VALUE' }],
  ),
];

/** Refuses a content that contradicts itself. `own` is the measure's address. Errors: BAD_USER_INPUT with all paths. */
export const refuseBadContent = (content: MeasureContent, own: string | null): void => {
  const problems = [...measureProblems(content, own), ...storedProblems(content)].map(({ path, rule }) => ({
    path: `input.content.${path}`,
    rule,
  }));
  const all = [...problems, ...hiddenCharacters(content, 'input.content')];
  if (all.length > 0) throw badInput(...all);
};
