import type { LocalizedText } from 'shared/locale/locale.ts';
import { isSame as isSameContent } from 'shared/opportunities/same.ts';
import { planProblems } from 'shared/plans/plan-content.ts';
import type { PlanContent } from 'shared/plans/plan-content.ts';
import { PLAN_STATUSES } from 'shared/plans/vocabulary.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { readDate } from 'shared/typed/read-date.ts';
import { at, readYear, texts, toText, year } from './measure.form.ts';
import type { Item } from './measure.form.ts';

/** A plan as typed. Years, dates and the list of sources are texts until they are sent. */
export interface PlanForm {
  /** The version of the plan that it was compared with. */
  readonly baseVersion: number;
  readonly row: Item;
  readonly history: readonly Item[];
}

/** What is stored, as it is typed. */
export const toPlanForm = (content: PlanContent, baseVersion: number): PlanForm => ({
  baseVersion,
  row: {
    ...texts('name', content.name),
    ...texts('note', content.note),
    fromYear: year(content.fromYear),
    toYear: year(content.toYear),
    status: content.status,
    statusAsOf: content.statusAsOf ?? '',
    sources: content.sources.join('\n'),
  },
  history: content.history.map(({ date, text, source }) => ({ date, source, ...texts('text', text) })),
});

const words = (item: Item, name: string): LocalizedText => toText(item, name) ?? {};

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What the form says, as it is sent, checked and compared: texts that cannot be read say nothing. */
export const toPlan = ({ row, history }: PlanForm): PlanContent => ({
  name: words(row, 'name'),
  fromYear: readYear(at(row, 'fromYear')),
  toYear: readYear(at(row, 'toYear')),
  status: PLAN_STATUSES.find((status) => status === at(row, 'status')) ?? 'UNKNOWN',
  statusAsOf: readDate(at(row, 'statusAsOf')),
  history: history.map((item) => ({
    date: readDate(at(item, 'date')) ?? '',
    text: words(item, 'text'),
    source: at(item, 'source').trim(),
  })),
  sources: lines(at(row, 'sources')),
  note: toText(row, 'note'),
});

export const isSamePlan = (one: PlanForm, other: PlanForm): boolean =>
  one.baseVersion === other.baseVersion && isSameContent(toPlan(one), toPlan(other));

/** Everything that is wrong with what was typed, by field; nothing of it is stored while there is anything. */
export const planFormProblems = (form: PlanForm): FieldProblem[] => {
  const { row, history } = form;
  const unread = (['fromYear', 'toYear'] as const).filter((name) => at(row, name).trim() !== '' && readYear(at(row, name)) === null);
  const typed: FieldProblem[] = [
    ...unread.map((path) => ({ path, rule: 'OUT_OF_RANGE' as const })),
    ...(at(row, 'statusAsOf').trim() !== '' && readDate(at(row, 'statusAsOf')) === null
      ? [{ path: 'statusAsOf', rule: 'OUT_OF_RANGE' as const }]
      : []),
    ...history.flatMap((item, nth): FieldProblem[] =>
      readDate(at(item, 'date')) === null ? [{ path: `history.${nth}.date`, rule: 'REQUIRED' }] : [],
    ),
  ];
  return [...typed, ...planProblems(toPlan(form))];
};
