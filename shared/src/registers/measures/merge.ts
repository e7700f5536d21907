import type { Locale, LocalizedText } from '../../locale/locale.ts';
import { isSame } from '../../opportunities/same.ts';
import { measureProblems } from '../../plans/measure-findings.ts';
import type { AmendmentEntry, MeasureContent } from '../../plans/measure-content.ts';
import { countedSum } from '../../plans/measure-findings.ts';
import type { FieldProblem } from '../../problems/problems.ts';
import { finding } from '../findings.ts';
import type { Finding, FindingCode } from '../findings.ts';
import type { MeasureEntry } from './entry.ts';
import { mergeMoney } from './merge-money.ts';
import { moneyKey } from './money-headings.ts';

/** Where an entry comes from: its file and its language. */
export interface EntryOrigin {
  readonly fileName: string;
  readonly locale: Locale;
}

const LANGUAGE = { RU: 'ru', KK: 'kk', EN: 'en' } as const;

const withText = (text: LocalizedText | null, language: keyof LocalizedText, words: string | undefined): LocalizedText | null =>
  words === undefined || text?.[language] === words ? text : { ...text, [language]: words };

const titled = (title: LocalizedText, { nameRu, nameKk, nameEn }: MeasureEntry): LocalizedText =>
  withText(withText(withText(title, 'ru', nameRu), 'kk', nameKk), 'en', nameEn) ?? title;

/** What holds a measure up has a kind and words: words alone are of no particular kind, a kind alone says its own name. */
const blocked = (
  { blocker, blockedBy }: MeasureContent,
  entry: MeasureEntry,
  language: keyof LocalizedText,
): Pick<MeasureContent, 'blocker' | 'blockedBy'> => {
  if (entry.blocker === undefined && entry.blockedBy === undefined) return { blocker, blockedBy };
  return { blocker: entry.blocker ?? blocker ?? 'OTHER', blockedBy: withText(blockedBy, language, entry.blockedBy) };
};

/** An amendment with which a sheet explains that more is allocated than planned, or more spent than allocated. */
const amended = (content: MeasureContent, entry: MeasureEntry, { fileName, locale }: EntryOrigin): readonly AmendmentEntry[] => {
  const { amendedOn, amendment } = entry;
  if (amendedOn?.length !== 10 || amendment === undefined) return content.amendments;
  const [planned, allocated, spent] = (['PLANNED', 'ALLOCATED', 'SPENT'] as const).map((kind) => countedSum(content.money, kind));
  const words = { [LANGUAGE[locale]]: amendment };
  const raise = (
    subject: 'PLANNED' | 'ALLOCATED',
    below: number | null | undefined,
    above: number | null | undefined,
  ): AmendmentEntry[] => {
    if (typeof below !== 'number' || typeof above !== 'number' || above <= below) return [];
    const one = { dated: amendedOn, subject, beforeTenge: below, afterTenge: above, words, document: words };
    const isThere = content.amendments.some(
      (other) => other.subject === subject && other.dated === amendedOn && other.afterTenge === above,
    );
    return isThere ? [] : [{ ...one, source: entry.source ?? fileName, attachmentId: null }];
  };
  return [...content.amendments, ...raise('PLANNED', planned, allocated), ...raise('ALLOCATED', allocated, spent)];
};

/** A measure with what a row says, the columns that changed it, and what is wrong with the whole. */
export interface MergedMeasure {
  readonly content: MeasureContent;
  readonly changed: readonly string[];
  readonly findings: readonly Finding[];
}

const COLUMN_OF: Readonly<Partial<Record<keyof MeasureContent, string>>> = { title: 'nameRu', statusAsOf: 'asOf', amendments: 'amendment' };

const PARTS = [
  'title',
  'plan',
  'category',
  'delivers',
  'quantity',
  'unit',
  'fromYear',
  'toYear',
  'status',
  'statusAsOf',
  'blocker',
  'blockedBy',
  'owner',
  'note',
  'amendments',
] as const;

const changedColumns = (before: MeasureContent, after: MeasureContent, { sums = [] }: MeasureEntry): string[] => {
  const parts = PARTS.filter((part) => !isSame(before[part], after[part])).map((part) => COLUMN_OF[part] ?? part);
  if (before.money === after.money) return parts;
  const said = sums.map(moneyKey);
  const changed = after.money.filter((row) => !before.money.includes(row)).map((row) => moneyKey({ ...row, source: row.moneySource }));
  return [...parts, ...said.filter((key) => changed.includes(key))];
};

const CODES: Readonly<Record<string, FindingCode>> = {
  OVER_PLANNED: 'OVER_PLANNED',
  OVER_ALLOCATED: 'OVER_ALLOCATED',
  RANGE_REVERSED: 'ENDS_BEFORE_START',
  REQUIRED: 'REQUIRED',
  OUT_OF_RANGE: 'OUT_OF_RANGE',
};

/** The first column of a row that an overspent sum stands in. */
const moneyColumnOf = (rule: string, { sums = [] }: MeasureEntry): string | null => {
  const kind = rule === 'OVER_ALLOCATED' ? 'SPENT' : 'ALLOCATED';
  const sum = sums.find((one) => one.kind === kind) ?? sums[0];
  return sum ? moneyKey(sum) : null;
};

const columnOf = ({ path, rule }: FieldProblem, entry: MeasureEntry): string | null => {
  const [part = ''] = path.split('.');
  if (part === 'money') return moneyColumnOf(rule, entry);
  if (part === 'needs') return null;
  return COLUMN_OF[part as keyof MeasureContent] ?? part;
};

const PLAIN = ['plan', 'category', 'quantity', 'unit', 'fromYear', 'toYear', 'status'] as const;

/** What a row says in the very words of a measure. */
const statedPlainly = (entry: MeasureEntry): Partial<MeasureContent> =>
  Object.fromEntries(PLAIN.flatMap((part) => (entry[part] === undefined ? [] : [[part, entry[part]]])));

/**
 * Puts what a row of a plan says into the content of a measure. What the row leaves open stays as it is: the same row a second time
 * changes nothing.
 */
export const mergeMeasure = (before: MeasureContent, entry: MeasureEntry, origin: EntryOrigin): MergedMeasure => {
  const language = LANGUAGE[origin.locale];
  const evidence = { asOf: entry.asOf ?? null, source: entry.source ?? origin.fileName };
  const { money, findings } = mergeMoney(before.money, entry.sums ?? [], evidence);
  const said: MeasureContent = {
    ...before,
    title: titled(before.title, entry),
    ...statedPlainly(entry),
    delivers: withText(before.delivers, language, entry.delivers),
    statusAsOf: entry.asOf ?? before.statusAsOf,
    ...blocked(before, entry, language),
    owner: withText(before.owner, language, entry.owner),
    note: withText(before.note, language, entry.note),
    money,
  };
  const content = { ...said, amendments: amended(said, entry, origin) };
  const problems = measureProblems(content).map((problem) =>
    finding(CODES[problem.rule] ?? 'OUT_OF_RANGE', columnOf(problem, entry), null),
  );
  return { content, changed: changedColumns(before, content, entry), findings: [...findings, ...problems] };
};
