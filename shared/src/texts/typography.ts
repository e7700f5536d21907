import type { Locale } from '../locale/locale.ts';

/** Typographic rules for printed texts of the product. They are our own, because no library sets Kazakh. */
export type TypographyFault =
  | 'SPACE_BEFORE_PERCENT'
  | 'SPACE_BEFORE_UNIT'
  | 'DASH'
  | 'HYPHEN_IN_RANGE'
  | 'DIGIT_GROUPS'
  | 'DECIMAL_SIGN'
  | 'QUOTES'
  | 'SPACES'
  | 'DOTS';

const UNITS: Readonly<Record<Locale, string>> = {
  RU: 'млн|млрд|трлн|тыс\\.|га|м²|м³|км|кг|т|МВА|МВт|кВт|кВ|Гкал|₸|\\$|МРП|г\\.',
  KK: 'млн|млрд|трлн|мың|га|м²|м³|км|кг|т|МВА|МВт|кВт|кВ|Гкал|₸|\\$|АЕК|ж\\.',
  EN: 'm|bn|tn|k|ha|m²|m³|km|kg|t|MVA|MW|kW|kV|Gcal|MRP',
};

/** Digits, or a place where the product puts a number. */
const NUMBER = '[\\d}]';

/** Russian and Kazakh: a decimal comma, `—`, a no-break space before the per cent sign. English: a decimal point, `–`, `20%`. */
const patternsOf = (locale: Locale): Readonly<Record<TypographyFault, readonly RegExp[]>> => {
  const isEnglish = locale === 'EN';
  const unit = new RegExp(`${NUMBER} (?:${UNITS[locale]})(?![\\p{L}\\d])`, 'u');
  return {
    SPACE_BEFORE_PERCENT: [isEnglish ? new RegExp(`${NUMBER}\\s%`, 'u') : new RegExp(`${NUMBER} ?%`, 'u')],
    SPACE_BEFORE_UNIT: isEnglish ? [unit] : [unit, /№(?!\u00a0)/u, /(?<!\p{L})ст\. (?=\d)/u],
    DASH: isEnglish ? [/—/u, / – |–(?=\u00a0)/u, /\s-\s/u] : [/ –|– /u, /(?<!\u00a0)—|—(?! )/u, /\s-\s/u],
    HYPHEN_IN_RANGE: [/(?<!\d)\d{4}-\d{4}(?!\d)/u],
    DIGIT_GROUPS: [isEnglish ? /(?<![\d.])\d{1,3}\s\d{3}(?!\d)/u : /(?<![\d,])\d{1,3} \d{3}(?!\d)/u],
    // "License 1.1" and "14.08.2025" are not decimals.
    DECIMAL_SIGN: [isEnglish ? /\d,\d{1,2}(?!\d)/u : /(?<!\p{Script=Latin}\s)(?<![\d.])\d+\.\d+(?![.\d])/u],
    QUOTES: isEnglish ? [/["'`«»„]/u] : [/["'`”‘’]/u, /(?<!„[^“„]*)“/u],
    SPACES: [/ {2}|\u00a0[ \u00a0]|^\s|\s$/u, /(?: (?!—|–)\u00a0)|[ \u00a0][,.;:!?](?!\p{L}|\d)/u],
    // A Russian date ends with `г.` and brings the full stop of its sentence.
    DOTS: locale === 'RU' ? [/\.{3}/u, /(?:г\.|\{date\})\./u] : [/\.{3}/u],
  };
};

const PATTERNS: Readonly<Record<Locale, readonly (readonly [string, readonly RegExp[]])[]>> = {
  RU: Object.entries(patternsOf('RU')),
  KK: Object.entries(patternsOf('KK')),
  EN: Object.entries(patternsOf('EN')),
};

/** Telephone numbers have their own grouping. */
const withoutPhones = (text: string): string => text.replace(/\+\d[\d ()]*\d/gu, '+');

/** The rules that a text of this language breaks; empty when it breaks none. */
export const typographyFaults = (locale: Locale, text: string): string[] => {
  const read = withoutPhones(text);
  return PATTERNS[locale].filter(([, patterns]) => patterns.some((pattern) => pattern.test(read))).map(([fault]) => fault);
};
