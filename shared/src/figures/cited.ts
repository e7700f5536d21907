import type { Figure, FigureUnit, Language } from './figure.ts';

/** Figures that name something and count nothing: days, acts and their articles. */
type Found = Pick<Figure, 'id' | 'unit' | 'start' | 'end'>;

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'январ[ьяе]',
    'феврал[ьяе]',
    'март[ае]?',
    'апрел[ьяе]',
    'ма[йяе]',
    'июн[ьяе]',
    'июл[ьяе]',
    'август[ае]?',
    'сентябр[ьяе]',
    'октябр[ьяе]',
    'ноябр[ьяе]',
    'декабр[ьяе]',
  ],
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

const names = (language: Language, ending = ''): string =>
  MONTHS[language].map((month, index) => `(?<m${index + 1}>${month}${ending})`).join('|');

const DAY = '(?<!\\d)(?<day>0?[1-9]|[12]\\d|3[01])';
const YEAR = '(?<year>\\d{4})(?!\\d)';

const inWords = (language: Language, write: (month: string) => string): RegExp =>
  new RegExp(write(names(language, language === 'kk' ? '\\p{L}*' : '(?!\\p{L})')), 'gu');

/** Longer ways of writing a day come first; text that one of them has matched is not matched again. */
const DATES: Readonly<Record<Language, readonly RegExp[]>> = {
  ru: [
    inWords('ru', (month) => `${DAY}(?:-?го)?\\s(?:${month})(?:\\s${YEAR}(?:\\s?(?:года?|году|г\\.))?)?`),
    inWords('ru', (month) => `(?<!\\p{L})(?:${month})\\s${YEAR}(?:\\s?(?:года?|году|г\\.))?`),
  ],
  kk: [
    inWords('kk', (month) => `(?<!\\d)${YEAR}\\s?(?:жыл\\p{L}*|ж\\.)\\s${DAY}(?:-ші|-шы)?\\s(?:${month})`),
    inWords('kk', (month) => `${DAY}\\s(?:${month})(?:\\s${YEAR}(?:\\s?(?:жыл\\p{L}*|ж\\.))?)?`),
    inWords('kk', (month) => `(?<!\\d)${YEAR}\\s?(?:жыл\\p{L}*|ж\\.)\\s(?:${month})`),
  ],
  en: [
    inWords('en', (month) => `${DAY}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${month})(?:,?\\s${YEAR})?`),
    inWords('en', (month) => `(?<!\\p{L})(?:${month})\\s${DAY}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s${YEAR})?`),
    inWords('en', (month) => `(?<!\\p{L})(?:${month})\\s${YEAR}`),
  ],
};

const IN_DIGITS = [
  /(?<![\d.])(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4})(?!\d)/gu,
  /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/gu,
];

const dateId = (groups: Readonly<Record<string, string | undefined>>): string => {
  const month =
    groups['month'] ??
    Object.keys(groups)
      .find((name) => /^m\d+$/.test(name) && groups[name] !== undefined)
      ?.slice(1) ??
    '';
  return [groups['year'] ?? '', month.padStart(2, '0'), groups['day']?.padStart(2, '0') ?? ''].join('-');
};

/** `№ 242-VI`, `No. 259/474`; Roman numerals in letters of either alphabet. */
const ACT = /(?:№№?|(?<!\p{L})Nos?\.?)\s?(?<number>\d+(?:[-/](?:\d+|[IVXLCDMІХСМ]+))*)/gu;
const LATIN: Readonly<Record<string, string>> = { І: 'I', Х: 'X', С: 'C', М: 'M' };
const actId = (number: string): string => number.replace(/[ІХСМ]/g, (letter) => LATIN[letter] ?? letter);

const NUMBERS = '\\d+(?:-\\d+)?(?:(?:\\s?[–—]\\s?|,\\s|\\sи\\s|\\sand\\s)\\d+(?:-\\d+)?)*';
const ARTICLES: Readonly<Record<Language, RegExp>> = {
  ru: new RegExp(`(?<!\\p{L})(?:ст\\.|стать\\p{L}+)\\s?(?<numbers>${NUMBERS})`, 'giu'),
  kk: /(?<!\d)(?<numbers>\d+(?:-\d+)?(?:(?:\s?[–—]\s?|,\s|\sжәне\s)\d+(?:-\d+)?)*)-?\s?бап/giu,
  en: new RegExp(`(?<!\\p{L})(?:arts?\\.?|articles?)\\s(?<numbers>${NUMBERS})`, 'giu'),
};

/** 36-1 is one article, 734-735 two. */
const articleIds = (numbers: string): string[] =>
  (numbers.match(/\d+(?:-\d+)?/g) ?? []).flatMap((one) => {
    const [from = '', to] = one.split('-');
    return to !== undefined && Number(to) > Number(from) ? [from, to] : [one];
  });

const found = (match: RegExpExecArray, id: string, unit: FigureUnit): Found => ({
  id,
  unit,
  start: match.index,
  end: match.index + match[0].length,
});

/** Days, acts and articles that a text names by figures. `take` receives the places that were read, so that nothing is read twice. */
export const readCited = (
  language: Language,
  look: () => string,
  take: (places: readonly Pick<Figure, 'start' | 'end'>[]) => void,
): Found[] => {
  const all: Found[] = [];
  const gather = (pattern: RegExp, idsOf: (match: RegExpExecArray) => readonly string[], unit: FigureUnit): void => {
    const matches = [...look().matchAll(pattern)];
    all.push(...matches.flatMap((match) => idsOf(match).map((id) => found(match, id, unit))));
    take(matches.map((match) => ({ start: match.index, end: match.index + match[0].length })));
  };
  for (const pattern of [...IN_DIGITS, ...DATES[language]]) gather(pattern, ({ groups }) => [dateId(groups ?? {})], 'DATE');
  gather(ACT, ({ groups }) => [actId(groups?.['number'] ?? '')], 'ACT');
  gather(ARTICLES[language], ({ groups }) => articleIds(groups?.['numbers'] ?? ''), 'ARTICLE');
  return all;
};
