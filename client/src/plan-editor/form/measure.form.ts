import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import { isSame as isSameContent } from 'shared/opportunities/same.ts';
import type { AmendmentEntry, MeasureContent, MoneyEntry } from 'shared/plans/measure-content.ts';
import { measureProblems } from 'shared/plans/measure-findings.ts';
import { MAX_MEASURE_TENGE } from 'shared/plans/vocabulary.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { readDate } from 'shared/typed/read-date.ts';
import { readFigure } from 'shared/typed/read-figure.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';
import { formatFigure } from '../../kernel/fmt.ts';

/** The fields of one item as typed, by name; a missing one is empty. */
export type Item = Readonly<Record<string, string>>;

export const at = (item: Item, name: string): string => item[name] ?? '';

/** Everything as typed. Figures, years and dates are texts until they are sent. */
export interface MeasureForm {
  /** In whose notation the figures are. */
  readonly locale: Locale;
  /** The version of the measure that it was compared with. */
  readonly baseVersion: number;
  readonly row: Item;
  readonly money: readonly Item[];
  readonly amendments: readonly Item[];
  readonly needs: readonly string[];
}

export const LANGUAGES = ['ru', 'kk', 'en'] as const;

export const SUM: FigureSpec = { unit: 'TENGE', min: 0, max: MAX_MEASURE_TENGE, places: 0 };
export const QUANTITY: FigureSpec = { unit: 'PLAIN', min: 0, max: 1e9, places: 4 };

const TEXTS = ['title', 'delivers', 'blockedBy', 'owner', 'note'] as const;

export const texts = (name: string, text: LocalizedText | null): Item =>
  Object.fromEntries(LANGUAGES.map((language) => [`${name}_${language}`, text?.[language] ?? '']));

export const toText = (item: Item, name: string): LocalizedText | null => {
  const entries = LANGUAGES.flatMap((language) => {
    const words = at(item, `${name}_${language}`).trim();
    return words ? [[language, words] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : null;
};

export const year = (value: number | null): string => (value === null ? '' : String(value));

const moneyItem = ({ kind, moneySource, amount, uncounted, asOf, source, ...row }: MoneyEntry, locale: Locale): Item => ({
  kind,
  moneySource,
  year: year(row.year),
  amount: formatFigure(locale, amount),
  uncounted: uncounted ?? '',
  asOf: asOf ?? '',
  source: source ?? '',
});

const amendmentItem = ({ dated, subject, words, document, ...one }: AmendmentEntry, locale: Locale): Item => ({
  dated,
  subject,
  beforeTenge: formatFigure(locale, one.beforeTenge),
  afterTenge: formatFigure(locale, one.afterTenge),
  ...texts('words', words),
  ...texts('document', document),
  source: one.source ?? '',
  attachmentId: one.attachmentId ?? '',
});

/** What is stored, as it is typed. */
export const toForm = (content: MeasureContent, baseVersion: number, locale: Locale): MeasureForm => ({
  locale,
  baseVersion,
  row: {
    ...Object.assign({}, ...TEXTS.map((name) => texts(name, content[name]))),
    plan: content.plan ?? '',
    category: content.category,
    quantity: formatFigure(locale, content.quantity),
    unit: content.unit ?? '',
    fromYear: year(content.fromYear),
    toYear: year(content.toYear),
    status: content.status,
    statusAsOf: content.statusAsOf ?? '',
    blocker: content.blocker ?? '',
  },
  money: content.money.map((entry) => moneyItem(entry, locale)),
  amendments: content.amendments.map((entry) => amendmentItem(entry, locale)),
  needs: content.needs,
});

const orNull = <Word extends string>(text: string): Word | null => (text.trim() === '' ? null : (text.trim() as Word));

export const readYear = (text: string): number | null => (/^\d{4}$/.test(text.trim()) ? Number(text.trim()) : null);

const toMoney = (item: Item, locale: Locale): MoneyEntry => ({
  kind: at(item, 'kind') as MoneyEntry['kind'],
  moneySource: at(item, 'moneySource') as MoneyEntry['moneySource'],
  year: readYear(at(item, 'year')),
  amount: readFigure(at(item, 'amount'), locale, SUM).value ?? 0,
  uncounted: orNull(at(item, 'uncounted')),
  asOf: readDate(at(item, 'asOf')),
  source: orNull(at(item, 'source')),
});

const toAmendment = (item: Item, locale: Locale): AmendmentEntry => ({
  dated: at(item, 'dated'),
  subject: at(item, 'subject') as AmendmentEntry['subject'],
  beforeTenge: readFigure(at(item, 'beforeTenge'), locale, SUM).value,
  afterTenge: readFigure(at(item, 'afterTenge'), locale, SUM).value,
  words: toText(item, 'words') ?? {},
  document: toText(item, 'document') ?? {},
  source: orNull(at(item, 'source')),
  attachmentId: orNull(at(item, 'attachmentId')),
});

/** What the form says, as it is sent, checked and compared: texts that cannot be read say nothing. */
export const toContent = ({ row, money, amendments, needs, locale }: MeasureForm): MeasureContent => ({
  plan: orNull(at(row, 'plan')),
  title: toText(row, 'title') ?? {},
  category: at(row, 'category') as MeasureContent['category'],
  delivers: toText(row, 'delivers'),
  quantity: readFigure(at(row, 'quantity'), locale, QUANTITY).value,
  unit: orNull(at(row, 'unit')),
  fromYear: readYear(at(row, 'fromYear')),
  toYear: readYear(at(row, 'toYear')),
  status: at(row, 'status') as MeasureContent['status'],
  statusAsOf: readDate(at(row, 'statusAsOf')),
  blocker: orNull(at(row, 'blocker')),
  blockedBy: toText(row, 'blockedBy'),
  owner: toText(row, 'owner'),
  note: toText(row, 'note'),
  money: money.map((item) => toMoney(item, locale)),
  amendments: amendments.map((item) => toAmendment(item, locale)),
  needs,
});

export const isSame = (one: MeasureForm, other: MeasureForm): boolean =>
  one.baseVersion === other.baseVersion && isSameContent(toContent(one), toContent(other));

type Reads = (text: string, locale: Locale) => boolean;

const readsSum: Reads = (text, locale) => readFigure(text, locale, SUM).problem === null;
const readsYear: Reads = (text) => text === '' || readYear(text) !== null;
const readsDate: Reads = (text) => text === '' || readDate(text) !== null;

/** How each field that is no text is read. */
const ROW_READS: Readonly<Record<string, Reads>> = {
  quantity: (text, locale) => readFigure(text, locale, QUANTITY).problem === null,
  fromYear: readsYear,
  toYear: readsYear,
  statusAsOf: readsDate,
};
const MONEY_READS: Readonly<Record<string, Reads>> = {
  amount: (text, locale) => readFigure(text, locale, SUM).value !== null,
  year: readsYear,
  asOf: readsDate,
};
const AMENDMENT_READS: Readonly<Record<string, Reads>> = {
  dated: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text),
  beforeTenge: readsSum,
  afterTenge: readsSum,
};

/** The fields of an item that cannot be read. */
const unread = (item: Item, reads: Readonly<Record<string, Reads>>, locale: Locale): FieldProblem[] =>
  Object.entries(reads).flatMap(([name, isRead]): FieldProblem[] => {
    const text = at(item, name).trim();
    return isRead(text, locale) ? [] : [{ path: name, rule: text === '' ? 'REQUIRED' : 'OUT_OF_RANGE' }];
  });

const within = (path: string, problems: readonly FieldProblem[]): FieldProblem[] =>
  problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }));

const typedProblems = ({ row, money, amendments, locale }: MeasureForm): FieldProblem[] => [
  ...unread(row, ROW_READS, locale),
  ...money.flatMap((item, nth) => within(`money.${nth}`, unread(item, MONEY_READS, locale))),
  ...amendments.flatMap((item, nth) => within(`amendments.${nth}`, unread(item, AMENDMENT_READS, locale))),
];

/** Everything that is wrong with what was typed, by field; nothing of it is stored while there is anything. */
export const formProblems = (form: MeasureForm, own: string | null): FieldProblem[] => {
  const typed = typedProblems(form);
  const known = new Set(typed.map(({ path }) => path));
  return [...typed, ...measureProblems(toContent(form), own).filter(({ path }) => !known.has(path))];
};
