import type { FigureUnit, Language } from './figure.ts';

type UnitWords = readonly (readonly [FigureUnit, string])[];

/** The first match counts: monthly calculation indices are not months, and working days are not days. */
const WORDS: Readonly<Record<Language, UnitWords>> = {
  ru: [
    ['PERCENT', '%|процент\\p{L}*'],
    ['MRP', 'МРП|месячн\\p{L}* расч[её]тн\\p{L}* показател\\p{L}*'],
    ['WORKING_DAYS', 'рабоч\\p{L}* (?:день|дн\\p{L}*)'],
    ['DAYS', '(?:календарн\\p{L}* )?(?:день|дн(?:я|ей|ям|ями|ях|ю|ём)|дневн\\p{L}*|сут(?:ки|ок))'],
    ['WEEKS', 'недел\\p{L}*'],
    ['MONTHS', 'месяц\\p{L}*|месячн\\p{L}*|мес(?=\\.)'],
    ['YEARS', 'лет|летн\\p{L}*|год(?:а|у|ом|е|ы|ов|ам|ами|ах)?'],
    ['HOURS', 'час(?:а|ов|ам)?'],
    ['JOBS', 'рабоч\\p{L}* мест\\p{L}*'],
    ['TENGE', '₸|тенге|тг'],
    ['USD', '\\$|USD|долл(?:ар\\p{L}*)?'],
    ['HECTARES', 'га|гектар\\p{L}*'],
  ],
  kk: [
    ['PERCENT', '%|пайыз\\p{L}*'],
    ['MRP', 'АЕК|айлық есептік көрсеткіш\\p{L}*'],
    ['WORKING_DAYS', 'жұмыс күн\\p{L}*'],
    ['DAYS', '(?:күнтізбелік )?(?:күн\\p{L}*|тәулі[кг]\\p{L}*)'],
    ['WEEKS', 'апта\\p{L}*'],
    ['MONTHS', 'ай(?:дан|ға|да|ды|дың|дық|лық|ы|ын|ында|ынан)?'],
    ['YEARS', 'жыл\\p{L}*'],
    ['HOURS', 'сағат\\p{L}*'],
    ['JOBS', 'жұмыс ор\\p{L}+'],
    ['TENGE', '₸|теңге\\p{L}*|тг'],
    ['USD', '\\$|USD|доллар\\p{L}*'],
    ['HECTARES', 'га|гектар\\p{L}*'],
  ],
  en: [
    ['PERCENT', '%|per ?cent|percent\\p{L}*'],
    ['MRP', 'MRPs?|MCIs?|monthly calculation ind\\p{L}+'],
    ['WORKING_DAYS', '(?:working|business)[ -]days?'],
    ['DAYS', '(?:calendar[ -])?days?'],
    ['WEEKS', 'weeks?'],
    ['MONTHS', 'months?'],
    ['YEARS', 'years?'],
    ['HOURS', 'hours?'],
    ['JOBS', 'jobs?|workplaces?'],
    ['TENGE', '₸|KZT|tenge'],
    ['USD', '\\$|USD|(?:US )?dollars?'],
    ['HECTARES', 'ha|hectares?'],
  ],
};

/** Any kind of space matches a space; a word ends where its letters end. */
const compiled = (words: UnitWords): readonly (readonly [FigureUnit, RegExp])[] =>
  words.map(([unit, pattern]) => [unit, new RegExp(`[\\s-]{0,2}(?:${pattern.replaceAll(' ', '\\s')})(?!\\p{L})`, 'iuy')]);

const PATTERNS: Readonly<Record<Language, ReturnType<typeof compiled>>> = {
  ru: compiled(WORDS.ru),
  kk: compiled(WORDS.kk),
  en: compiled(WORDS.en),
};

export interface UnitFound {
  readonly unit: FigureUnit;
  /** Where the words of the unit end. */
  readonly end: number;
}

/** The unit at a place of a text, after at most a space or a hyphen. */
export const unitAt = (text: string, place: number, language: Language): UnitFound | null => {
  for (const [unit, pattern] of PATTERNS[language]) {
    pattern.lastIndex = place;
    if (pattern.test(text)) return { unit, end: pattern.lastIndex };
  }
  return null;
};

const MULTIPLIERS: Readonly<Record<Language, RegExp>> = {
  ru: /\s?(?:(?<thousand>тысяч\p{L}*|тыс\.?)|(?<million>миллион\p{L}*|млн\.?)|(?<billion>миллиард\p{L}*|млрд\.?)|(?<trillion>триллион\p{L}*|трлн\.?))(?!\p{L})/iuy,
  kk: /\s?(?:(?<thousand>мың\p{L}*|тыс\.?)|(?<million>миллион\p{L}*|млн\.?)|(?<billion>миллиард\p{L}*|млрд\.?)|(?<trillion>триллион\p{L}*|трлн\.?))(?!\p{L})/iuy,
  en: /\s?(?:(?<thousand>thousand)|(?<million>millions?|mln|mn|m(?=\s(?:MRP|MCI|KZT|tenge)\b))|(?<billion>billions?|bn)|(?<trillion>trillions?|tn))(?!\p{L})/iuy,
};

/** English writes one letter after a sum of money: `$5m`. */
const OF_MONEY = /\s?(?:(?<thousand>k)|(?<million>m))(?!\p{L})/iuy;

const SCALE: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** The multiplier that the word at a place stands for, and where that word ends. */
export const multiplierAt = (
  text: string,
  place: number,
  language: Language,
  isMoney: boolean,
): { readonly by: number; readonly end: number } => {
  for (const pattern of isMoney && language === 'en' ? [MULTIPLIERS.en, OF_MONEY] : [MULTIPLIERS[language]]) {
    pattern.lastIndex = place;
    const groups = pattern.exec(text)?.groups;
    const name = groups && Object.keys(SCALE).find((one) => groups[one] !== undefined);
    if (name) return { by: SCALE[name] ?? 1, end: pattern.lastIndex };
  }
  return { by: 1, end: place };
};
