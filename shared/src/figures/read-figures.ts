import { readCited } from './cited.ts';
import { amountOf } from './figure.ts';
import type { Figure, FigureUnit, Language } from './figure.ts';
import { AND_A_HALF, compoundOf, HALF, NOTHING, partOf, withPart } from './number-words.ts';
import type { NumberSoFar } from './number-words.ts';
import { shareUnits } from './share-units.ts';
import { multiplierAt, unitAt } from './units.ts';

/** Replaces what has been read: not a letter, a digit or a space. */
const READ = '\ufffc';

type Place = Pick<Figure, 'start' | 'end'>;

interface Reading {
  readonly text: string;
  readonly language: Language;
  /** The text without what has been read. */
  left: string;
  readonly figures: Figure[];
}

/** The places must be in ascending order. */
const take = (reading: Reading, places: readonly Place[]): void => {
  let [kept, from] = ['', 0];
  for (const { start, end } of places) {
    kept += reading.left.slice(from, start) + READ.repeat(end - Math.max(start, from));
    from = end;
  }
  reading.left = kept + reading.left.slice(from);
};

const DIGITS = /(?<!\d)(?<sign>(?<=^|[\s(])[−-])?(?<digits>\d{1,3}(?:[\s'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)/gu;

/**
 * `14,5` and `10 000` in Russian and Kazakh, `14.5` and `10,000` in English; where commas are decimal, a point before three
 * digits groups thousands.
 */
const readDigits = (written: string, language: Language): number => {
  const compact = written.replace(/[\s'’]/g, '');
  const grouped = language === 'en' ? /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/ : /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
  if (grouped.test(compact)) return Number(compact.replaceAll(language === 'en' ? ',' : '.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(compact)) return Number(compact.replaceAll(',', ''));
  return Number(compact.replace(',', '.'));
};

const MONEY_BEFORE = /(?:₸|KZT|\$|USD)\s?$/u;
const unitBefore = (text: string, place: number): FigureUnit | null => {
  const sign = MONEY_BEFORE.exec(text.slice(Math.max(0, place - 5), place))?.[0].trim();
  if (sign === undefined) return null;
  return sign === '₸' || sign === 'KZT' ? 'TENGE' : 'USD';
};

const GLOSS = /\s?\((?<words>\p{L}[\p{L}\s-]{1,80})\)/uy;

/** `10 (десять) рабочих дней`: where the same number in brackets ends. */
const glossEnd = (text: string, place: number, amount: number, language: Language): number => {
  GLOSS.lastIndex = place;
  const words = GLOSS.exec(text)?.groups?.['words'];
  if (words === undefined) return place;
  const [inside, ...more] = readFigures(words, language);
  return inside && more.length === 0 && inside.isInWords && inside.amount === amount ? GLOSS.lastIndex : place;
};

/** «2024 года» is a year, «2024 МРП» and «2 000 лет» are not. */
const isCalendarYear = (written: string, by: number, unit: FigureUnit | null): boolean =>
  by === 1 && /^(?:19|20|21)\d\d$/.test(written) && (unit === null || unit === 'YEARS');

const digitsFigure = (left: string, match: RegExpExecArray, language: Language): Figure & { readonly read: number } => {
  const { sign, digits = '' } = match.groups ?? {};
  const before = unitBefore(left, match.index);
  const multiplier = multiplierAt(left, match.index + match[0].length, language, before !== null);
  const amount = amountOf(readDigits(digits, language) * multiplier.by * (sign ? -1 : 1));
  const read = glossEnd(left, multiplier.end, amount, language);
  const after = unitAt(left, read, language) ?? { unit: null, end: read };
  const unit = before ?? after.unit;
  const isYear = isCalendarYear(digits, multiplier.by, unit);
  const place = { start: match.index, end: multiplier.end, whole: after.end, read };
  return {
    ...place,
    id: String(amount),
    amount,
    unit: isYear ? null : unit,
    multiplier: multiplier.by,
    isInWords: false,
    isYear,
    isSoft: unit === 'HECTARES' && amount === 1,
  };
};

const readInDigits = (reading: Reading): void => {
  const found = [...reading.left.matchAll(DIGITS)].map((match) => digitsFigure(reading.left, match, reading.language));
  reading.figures.push(...found.map(({ read: _read, ...figure }) => figure));
  take(
    reading,
    found.map(({ start, read }) => ({ start, end: read })),
  );
};

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const DIGITS_IN_BRACKETS = /\s?\(\ufffc+\)/uy;

/** `ten (10) working days`: where the same number in brackets ends; it is not counted twice. */
const dropGloss = ({ left, figures }: Reading, place: number, amount: number): number => {
  DIGITS_IN_BRACKETS.lastIndex = place;
  if (!DIGITS_IN_BRACKETS.test(left)) return place;
  const end = DIGITS_IN_BRACKETS.lastIndex;
  const same = figures.findIndex((figure) => figure.start > place && figure.end < end && figure.amount === amount);
  if (same === -1) return place;
  figures.splice(same, 1);
  return end;
};

const inWords = (reading: Reading, soFar: NumberSoFar, start: number, end: number): void => {
  const half = AND_A_HALF[reading.language];
  half.lastIndex = end;
  const isMore = half.test(reading.left);
  const last = isMore ? half.lastIndex : end;
  const amount = amountOf(soFar.total + soFar.current + (isMore ? 0.5 : 0));
  const glossed = dropGloss(reading, last, amount);
  const after = unitAt(reading.left, glossed, reading.language);
  const isSoft = soFar.isBare || amount === 1 || (amount === 2 && after === null);
  reading.figures.push({
    id: String(amount),
    amount,
    unit: after?.unit ?? null,
    multiplier: 1,
    isInWords: true,
    isYear: false,
    isSoft,
    start,
    end: last,
    whole: after?.end ?? glossed,
  });
};

/** What may come between two words of one number; English allows `and`. */
const BETWEEN = /^(?:[\s-]|\sand\s)$/iu;

/** Reads the number that begins with this word, if one does; returns the index of the next word to look at. */
const readNumberAt = (reading: Reading, words: readonly Word[], index: number): number => {
  let soFar = NOTHING;
  let last: Word | null = null;
  let next = index;
  for (; next < words.length; next += 1) {
    const one = words[next];
    if (!one) break;
    if (last && !BETWEEN.test(reading.left.slice(last.end, one.start))) break;
    const part = partOf(one.word, reading.language);
    const more = part && withPart(soFar, part);
    if (!more) break;
    soFar = more;
    last = one;
  }
  const first = words[index];
  if (!first || !last) return index + 1;
  inWords(reading, soFar, first.start, last.end);
  return next;
};

const readInWords = (reading: Reading): void => {
  const all = [...reading.left.matchAll(/\p{L}+/gu)].map((match): Word => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const words = reading.language === 'en' ? all.filter(({ word }) => word.toLowerCase() !== 'and') : all;
  const before = reading.figures.length;
  for (let index = 0; index < words.length;) index = readNumberAt(reading, words, index);
  const read = reading.figures.slice(before);
  take(reading, read);
  for (const { word, start, end } of reading.language === 'ru' ? words : []) {
    const compound = compoundOf(word);
    if (!compound) continue;
    const { amount, unit } = compound;
    reading.figures.push({
      id: String(amount),
      amount,
      unit,
      multiplier: 1,
      isInWords: true,
      isYear: false,
      isSoft: false,
      start,
      end,
      whole: end,
    });
  }
};

/** Half of something that is counted: «жарты пайыз», "half a per cent". Half of anything else is not a figure. */
const readHalves = (reading: Reading): void => {
  for (const { index: start, 0: written } of reading.left.matchAll(HALF[reading.language])) {
    const end = start + written.length;
    const after = unitAt(reading.left, end, reading.language);
    if (!after) continue;
    reading.figures.push({
      id: '0.5',
      amount: 0.5,
      unit: after.unit,
      multiplier: 1,
      isInWords: true,
      isYear: false,
      isSoft: false,
      start,
      end,
      whole: after.end,
    });
  }
};

const read = (text: string, language: Language): readonly Figure[] => {
  const reading: Reading = { text, language, left: text, figures: [] };
  for (const cited of readCited(
    language,
    () => reading.left,
    (places) => take(reading, places),
  )) {
    const amount = cited.unit !== 'DATE' && /^\d+$/.test(cited.id) ? Number(cited.id) : NaN;
    reading.figures.push({ ...cited, amount, multiplier: 1, isInWords: false, isYear: false, isSoft: false, whole: cited.end });
  }
  readInDigits(reading);
  readInWords(reading);
  readHalves(reading);
  return shareUnits(text, language, reading.figures);
};

/** The same texts are read again after every key press, so the results are kept. */
const known = new Map<string, readonly Figure[]>();
const MOST_KNOWN = 1_500;

/** Every figure of a text, in digits or in words, in the order in which they stand. */
export const readFigures = (text: string, language: Language): readonly Figure[] => {
  const name = `${language}:${text}`;
  const before = known.get(name);
  if (before) return before;
  const figures = read(text, language);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, figures);
  return figures;
};
