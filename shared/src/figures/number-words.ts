import type { FigureUnit, Language } from './figure.ts';

/** A word of a number: it is added to what comes before it, or multiplies it. */
interface Part {
  readonly value: number;
  readonly multiplies: boolean;
}

type Entry = readonly [value: number, pattern: string];

const RU_ADDED: readonly Entry[] = [
  [0, 'нол[ьяю]|нул[ьяю]|нулев\\p{L}+'],
  [1, 'один|одна|одно|одну|одного|одной|одному|одним'],
  [1.5, 'полтор[аы]|полутора'],
  [2, 'два|две|двух|двум|двумя'],
  [3, 'три|тр[её]х|тр[её]м|тремя'],
  [4, 'четыре|четыр[её]х|четыр[её]м|четырьмя'],
  [5, 'пят(?:ь|и|ью)'],
  [6, 'шест(?:ь|и|ью)'],
  [7, 'сем(?:ь|и|ью)'],
  [8, 'вос(?:емь|ьми|емью)'],
  [9, 'девят(?:ь|и|ью)'],
  [10, 'десят(?:ь|и|ью)'],
  [11, 'одиннадцат(?:ь|и|ью)'],
  [12, 'двенадцат(?:ь|и|ью)'],
  [13, 'тринадцат(?:ь|и|ью)'],
  [14, 'четырнадцат(?:ь|и|ью)'],
  [15, 'пятнадцат(?:ь|и|ью)'],
  [16, 'шестнадцат(?:ь|и|ью)'],
  [17, 'семнадцат(?:ь|и|ью)'],
  [18, 'восемнадцат(?:ь|и|ью)'],
  [19, 'девятнадцат(?:ь|и|ью)'],
  [20, 'двадцат(?:ь|и|ью)'],
  [30, 'тридцат(?:ь|и|ью)'],
  [40, 'сорока?'],
  [50, 'пят(?:ь|и)десяти?'],
  [60, 'шест(?:ь|и)десяти?'],
  [70, 'сем(?:ь|и)десяти?'],
  [80, 'вос(?:емь|ьми)десяти?'],
  [90, 'девяност[оа]'],
  [100, 'ст[оа]'],
  [200, 'двести|двухсот'],
  [300, 'триста|тр[её]хсот'],
  [400, 'четыреста|четыр[её]хсот'],
  [500, 'пятьсот|пятисот'],
  [600, 'шестьсот|шестисот'],
  [700, 'семьсот|семисот'],
  [800, 'восемьсот|восьмисот'],
  [900, 'девятьсот|девятисот'],
];
const RU_MULTIPLY: readonly Entry[] = [
  [1e3, 'тысяч\\p{L}*|тыс'],
  [1e6, 'миллион(?:а|ов|у|ам|ом)?|млн'],
  [1e9, 'миллиард(?:а|ов|у|ам|ом)?|млрд'],
  [1e12, 'триллион(?:а|ов)?|трлн'],
];

const KK_CASE = '(?:ге|ке|ға|қа|ден|тен|нан|нен|дан|тан|де|те|да|та|ні|ді|ты|ті|ды|ны|нің|дің|тің|ның|дың|тың)?';
const kk = (stem: string): string => `${stem}${KK_CASE}`;
const KK_ADDED: readonly Entry[] = [
  [0, 'нөл\\p{L}*'],
  [1, kk('бір')],
  [2, kk('екі')],
  [3, kk('үш')],
  [4, kk('төрт')],
  [5, kk('бес')],
  [6, kk('алты')],
  [7, kk('жеті')],
  [8, kk('сегіз')],
  [9, kk('тоғыз')],
  [10, 'он|онға|оннан'],
  [20, kk('жиырма')],
  [30, kk('отыз')],
  [40, kk('қырық')],
  [50, kk('елу')],
  [60, kk('алпыс')],
  [70, kk('жетпіс')],
  [80, kk('сексен')],
  [90, kk('тоқсан')],
];
const KK_MULTIPLY: readonly Entry[] = [
  [100, kk('жүз')],
  [1e3, kk('мың')],
  [1e6, `${kk('миллион')}|млн`],
  [1e9, `${kk('миллиард')}|млрд`],
  [1e12, `${kk('триллион')}|трлн`],
];

const ENGLISH = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const EN_TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const EN_ADDED: readonly Entry[] = [
  ...ENGLISH.map((word, value): Entry => [value, word]),
  ...EN_TENS.map((word, index): Entry => [(index + 2) * 10, word]),
];
const EN_MULTIPLY: readonly Entry[] = [
  [100, 'hundred'],
  [1e3, 'thousand'],
  [1e6, 'million'],
  [1e9, 'billion'],
  [1e12, 'trillion'],
];

const parts = (added: readonly Entry[], multiply: readonly Entry[]): readonly (readonly [RegExp, Part])[] =>
  [...added.map((entry) => ({ entry, multiplies: false })), ...multiply.map((entry) => ({ entry, multiplies: true }))].map(
    ({ entry: [value, pattern], multiplies }) => [new RegExp(`^(?:${pattern})$`, 'iu'), { value, multiplies }],
  );

const PARTS: Readonly<Record<Language, ReturnType<typeof parts>>> = {
  ru: parts(RU_ADDED, RU_MULTIPLY),
  kk: parts(KK_ADDED, KK_MULTIPLY),
  en: parts(EN_ADDED, EN_MULTIPLY),
};

/** Words that usually mean something else: together, a quarter of a year. */
const OTHERWISE = /^(?:бірге|тоқсан\p{L}*)$/iu;

const anyOf = (...entries: readonly Entry[]): RegExp => new RegExp(`^(?:${entries.map(([, pattern]) => pattern).join('|')})$`, 'iu');

/** A quick test: most words cannot be part of a number. */
const MAY_BE: Readonly<Record<Language, RegExp>> = {
  ru: anyOf(...RU_ADDED, ...RU_MULTIPLY),
  kk: anyOf(...KK_ADDED, ...KK_MULTIPLY),
  en: anyOf(...EN_ADDED, ...EN_MULTIPLY),
};

export const partOf = (word: string, language: Language): Part | null => {
  if (!MAY_BE[language].test(word) || OTHERWISE.test(word)) return null;
  return PARTS[language].find(([pattern]) => pattern.test(word))?.[1] ?? null;
};

/** One word for a number and its unit: «семилетний», «двадцатипроцентный», «полгода», «полпроцента». */
const COUNTED: readonly Entry[] = [
  [2, 'двух'],
  [3, 'тр[её]х'],
  [4, 'четыр[её]х'],
  [5, 'пяти'],
  [6, 'шести'],
  [7, 'семи'],
  [8, 'восьми'],
  [9, 'девяти'],
  [10, 'десяти'],
  [11, 'одиннадцати'],
  [12, 'двенадцати'],
  [13, 'тринадцати'],
  [14, 'четырнадцати'],
  [15, 'пятнадцати'],
  [16, 'шестнадцати'],
  [18, 'восемнадцати'],
  [20, 'двадцати'],
  [25, 'двадцатипяти'],
  [30, 'тридцати'],
  [40, 'сорока'],
  [50, 'пятидесяти'],
  [60, 'шестидесяти'],
  [70, 'семидесяти'],
  [80, 'восьмидесяти'],
  [90, 'девяноста'],
  [100, 'сто'],
];
const COUNTING: readonly (readonly [FigureUnit, string])[] = [
  ['YEARS', 'лет(?:н\\p{L}+|и\\p{L}+)'],
  ['MONTHS', 'месячн\\p{L}+'],
  ['WEEKS', 'недельн\\p{L}+'],
  ['DAYS', 'дневн\\p{L}+'],
  ['HOURS', 'часов\\p{L}+'],
  ['PERCENT', 'процентн\\p{L}+'],
];
const HALVES: readonly (readonly [FigureUnit, string])[] = [
  ['PERCENT', 'процента'],
  ['YEARS', 'года'],
  ['MONTHS', 'месяца'],
  ['DAYS', 'дня'],
  ['HOURS', 'часа'],
];

const COMPOUNDS = [
  ...COUNTED.flatMap(([amount, stem]) =>
    COUNTING.map(([unit, ending]) => ({ amount, unit, pattern: new RegExp(`^${stem}${ending}$`, 'iu') })),
  ),
  ...HALVES.map(([unit, word]) => ({ amount: 0.5, unit, pattern: new RegExp(`^пол${word}$`, 'iu') })),
];
const MAY_BE_COMPOUND = /(?:лет|месячн|недельн|дневн|часов|процентн)\p{L}+$|^пол(?:процента|года|месяца|дня|часа)$/iu;

export const compoundOf = (word: string): { readonly amount: number; readonly unit: FigureUnit } | null =>
  MAY_BE_COMPOUND.test(word) ? (COMPOUNDS.find(({ pattern }) => pattern.test(word)) ?? null) : null;

/** How a language says "half", before the word of the unit. */
export const HALF: Readonly<Record<Language, RegExp>> = {
  ru: /(?<!\p{L})половин[аыу]/giu,
  kk: /(?<!\p{L})жарты/giu,
  en: /(?<!\p{L})half(?:\s(?:of\s)?an?)?/giu,
};

/** "And a half", after a number. */
export const AND_A_HALF: Readonly<Record<Language, RegExp>> = {
  ru: /\sс\sполовиной(?!\p{L})/iuy,
  kk: /\sжарым(?!\p{L})/iuy,
  en: /\sand\sa\shalf(?!\p{L})/iuy,
};

export interface NumberSoFar {
  /** Whole thousands and more. */
  readonly total: number;
  /** What has not been multiplied yet. */
  readonly current: number;
  /** The last multiplier of thousands or more; the next one must be smaller. */
  readonly scale: number;
  /** Nothing but multipliers so far: «миллион», "a thousand". */
  readonly isBare: boolean;
}

export const NOTHING: NumberSoFar = { total: 0, current: 0, scale: Infinity, isBare: true };

const lowestPower = (value: number): number =>
  value === 0 ? Infinity : value % 1 !== 0 ? 0 : value % 1000 === 0 ? 1000 : value % 100 === 0 ? 100 : value % 10 === 0 ? 10 : 1;

/** The number with one more word added, or null where that word begins another number. */
export const withPart = (soFar: NumberSoFar, { value, multiplies }: Part): NumberSoFar | null => {
  if (!multiplies) {
    const isAlone = value === 0 && soFar !== NOTHING;
    return isAlone || value >= lowestPower(soFar.current) ? null : { ...soFar, current: soFar.current + value, isBare: false };
  }
  if (value === 100) return soFar.current > 9 ? null : { ...soFar, current: (soFar.current || 1) * 100 };
  if (value >= soFar.scale) return null;
  return { ...soFar, total: soFar.total + (soFar.current || 1) * value, current: 0, scale: value };
};
