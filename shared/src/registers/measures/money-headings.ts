import { LOCALES } from '../../locale/locale.ts';
import type { Locale } from '../../locale/locale.ts';
import { MONEY_KINDS, MONEY_SOURCES } from '../../plans/vocabulary.ts';
import type { MoneyKind, MoneySource } from '../../plans/vocabulary.ts';
import type { ComposedHeading } from '../headings.ts';
import { foldedWords } from '../likeness.ts';

/** What a column of sums holds: «План 2024, местный бюджет, млн тенге». */
export interface MoneyColumn {
  readonly kind: MoneyKind;
  /** Null: of all years together. */
  readonly year: number | null;
  readonly source: MoneySource;
}

export const moneyKey = ({ kind, year, source }: MoneyColumn): string => `${kind}.${year ?? 'ALL'}.${source}`;

/** The column of a key; null: it is none of sums. */
export const moneyOfKey = (key: string): MoneyColumn | null => {
  const [kindWord, yearWord = '', sourceWord] = key.split('.');
  const kind = MONEY_KINDS.find((one) => one === kindWord);
  const source = MONEY_SOURCES.find((one) => one === sourceWord);
  return kind && source ? { kind, source, year: yearWord === 'ALL' ? null : Number(yearWord) } : null;
};

/** Words of headings, folded; a form is one or several words of which each begins so. */
type Forms = readonly (readonly [form: string, locale: Locale])[];

const forms = (ru: string, kk: string, en: string): Forms =>
  [ru, kk, en].flatMap((list, index) => list.split('|').map((form) => [form, LOCALES[index] ?? 'RU'] as const));

const KINDS: Readonly<Record<MoneyKind, Forms>> = {
  PLANNED: forms('запланирован|планир|планов|потребност|план', 'жоспарлан|жоспар', 'planned|plan'),
  ALLOCATED: forms('выделен|предусмотрен|профинансирован', 'болинди|болинген', 'allocated|funded'),
  SPENT: forms('освоен|израсходован|потрачен|кассов расход|исполнен', 'игерил|жумсал', 'spent|disbursed'),
};

/** A name of a plan stands under them as well: alone they say nothing of money. */
const WEAK: ReadonlySet<string> = new Set(['план', 'жоспар', 'plan']);

const SOURCES: Readonly<Record<Exclude<MoneySource, 'UNKNOWN'>, Forms>> = {
  NATIONAL_BUDGET: forms(
    'республиканск бюджет|республиканск|рб',
    'республикалык бюджет|республикалык',
    'national budget|republican budget',
  ),
  LOCAL_BUDGET: forms('местн бюджет|областн бюджет|местн|мб', 'жергиликти бюджет|жергиликти|жб', 'local budget|regional budget'),
  QUASI_STATE: forms('квазигосударственн сектор|квазигос', 'квазимемлекеттик сектор|квазимемлекет', 'quasi state sector|quasi state'),
  PRIVATE: forms('частн средств|частн инвестиц|частн|собственн средств', 'жеке каражат|жеке', 'private money|private funds|private'),
};

/** Words that say that nobody named the source, or that the sum is a total. */
const NO_SOURCE = forms('источник не назван|всего|итого', 'дереккози аталмаган|кози аталмаган|барлыгы|жиыны', 'source not named|total');

const SCALES: readonly (readonly [words: RegExp, scale: string])[] = [
  [/^(?:тыс|тысяч|мын|thousand)$/u, 'тыс'],
  [/^(?:млн|миллион\p{L}*|million|mln)$/u, 'млн'],
  [/^(?:млрд|миллиард\p{L}*|billion|bn|bln)$/u, 'млрд'],
];

const CURRENCY = /^(?:тенге|тг|тнг|kzt|tenge)$/u;

/** The unit of the column as units are read elsewhere: the scale before the currency, wherever they stand. */
const unitIn = (words: readonly string[]): string => {
  const scale = SCALES.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? null;
  return [scale, scale !== null || words.some((word) => CURRENCY.test(word)) ? 'тенге' : null].filter((part) => part !== null).join(' ');
};

const isUnit = (word: string): boolean => CURRENCY.test(word) || SCALES.some(([pattern]) => pattern.test(word));

/** Words that change nothing. */
const FILLING =
  /^(?:на|в|за|из|по|год|года|году|годы|г|гг|все|жыл|жылы|жылдар|жылга|барлык|year|years|in|for|of|from|the|all|объем\p{L}*|финансирован\p{L}*|сумм\p{L}*|каржы|каржыландыру|сома|сомасы|amount|money|средств\p{L}*|бюджет\p{L}*)$/u;

interface Rest<Of> {
  readonly value: Of | null;
  readonly locale: Locale | null;
  readonly form: string;
  readonly words: readonly string[];
}

const beginsAt = (words: readonly string[], parts: readonly string[]): number =>
  words.findIndex((_, at) =>
    parts.every((part, nth) => {
      const word = words[at + nth] ?? '';
      return part.length < 4 ? word === part : word.startsWith(part);
    }),
  );

/** The first of the values that the words name, and the words without it. */
const taken = <Of extends string>(words: readonly string[], values: Readonly<Record<Of, Forms>>): Rest<Of> => {
  for (const [value, list] of Object.entries<Forms>(values) as [Of, Forms][])
    for (const [form, locale] of list) {
      const parts = form.split(' ');
      const at = beginsAt(words, parts);
      if (at >= 0) return { value, locale, form, words: words.filter((_, index) => index < at || index >= at + parts.length) };
    }
  return { value: null, locale: null, form: '', words };
};

/** «₸» is no letter: it would be lost among the signs. */
const wordsOf = (text: string): string[] =>
  foldedWords(text.replaceAll('₸', ' тенге '))
    .split(' ')
    .filter((word) => word !== '');

const isYear = (word: string): boolean => /^20[0-4]\d$/.test(word);

/** What a heading says of sums when all of its words are about them; null: it is another heading. */
export const readMoneyHeading = (text: string): ComposedHeading | null => {
  const words = wordsOf(text);
  const years = words.filter(isYear);
  const kind = taken(
    words.filter((word) => !isYear(word)),
    KINDS,
  );
  if (kind.value === null || years.length > 1) return null;
  const source = taken(kind.words, SOURCES);
  const unnamed = taken(source.words, { UNKNOWN: NO_SOURCE });
  const unit = unitIn(unnamed.words);
  const others = unnamed.words.filter((word) => !isUnit(word) && !FILLING.test(word));
  const says = [years[0], unit || null, source.value, unnamed.value].some((one) => one !== null && one !== undefined);
  if (others.length > 0 || (WEAK.has(kind.form) && !says)) return null;
  const year = years[0] === undefined ? null : Number(years[0]);
  return { key: moneyKey({ kind: kind.value, year, source: source.value ?? 'UNKNOWN' }), locale: kind.locale, unit };
};

const KIND_WORDS: Readonly<Record<MoneyKind, Readonly<Record<Locale, string>>>> = {
  PLANNED: { RU: 'План', KK: 'Жоспар', EN: 'Planned' },
  ALLOCATED: { RU: 'Выделено', KK: 'Бөлінді', EN: 'Allocated' },
  SPENT: { RU: 'Освоено', KK: 'Игерілді', EN: 'Spent' },
};

const SOURCE_WORDS: Readonly<Record<MoneySource, Readonly<Record<Locale, string>>>> = {
  NATIONAL_BUDGET: { RU: 'республиканский бюджет', KK: 'республикалық бюджет', EN: 'national budget' },
  LOCAL_BUDGET: { RU: 'местный бюджет', KK: 'жергілікті бюджет', EN: 'local budget' },
  QUASI_STATE: { RU: 'квазигосударственный сектор', KK: 'квазимемлекеттік сектор', EN: 'quasi-state sector' },
  PRIVATE: { RU: 'частные средства', KK: 'жеке қаражат', EN: 'private money' },
  UNKNOWN: { RU: 'источник не назван', KK: 'көзі аталмаған', EN: 'source not named' },
};

const ALL_YEARS: Readonly<Record<Locale, string>> = { RU: 'за все годы', KK: 'барлық жылдар', EN: 'for all years' };
const TENGE: Readonly<Record<Locale, string>> = { RU: 'тенге', KK: 'теңге', EN: 'tenge' };

/** The heading of a column of sums as the template has it. */
export const moneyHeading = ({ kind, year, source }: MoneyColumn, locale: Locale): string =>
  `${KIND_WORDS[kind][locale]} ${year ?? ALL_YEARS[locale]}, ${SOURCE_WORDS[source][locale]}, ${TENGE[locale]}`;
