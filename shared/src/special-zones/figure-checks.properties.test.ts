import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../figures/figure.ts';
import type { Language } from '../figures/figure.ts';
import { formatNumber } from '../locale/numbers.ts';
import type { LocalizedText } from '../locale/locale.ts';
import type { StoredClause } from './canonical.ts';
import { checkTerms } from './consistency.ts';
import { figureOffers } from './figure-offers.ts';

type Written = Readonly<Record<Language, string>>;

const digits = (value: number): Written => ({
  ru: formatNumber('RU', value, 6),
  kk: formatNumber('KK', value, 6),
  en: formatNumber('EN', value, 6),
});

const each = (write: (language: Language) => string): Written => ({ ru: write('ru'), kk: write('kk'), en: write('en') });

const COUNTED: Readonly<Record<string, Written>> = {
  YEARS: { ru: 'лет', kk: 'жыл', en: 'years' },
  WORKING_DAYS: { ru: 'рабочих дней', kk: 'жұмыс күні', en: 'working days' },
  MRP: { ru: 'МРП', kk: 'АЕК', en: 'MRP' },
  MILLION_MRP: { ru: 'млн МРП', kk: 'млн АЕК', en: 'million MRP' },
  PERCENT: { ru: '%', kk: '%', en: '%' },
};

const WORDS: readonly Written[] = [
  { ru: 'три года', kk: 'үш жыл', en: 'three years' },
  { ru: 'семь лет', kk: 'жеті жыл', en: 'seven years' },
  { ru: 'двадцать пять лет', kk: 'жиырма бес жыл', en: 'twenty-five years' },
  { ru: 'сто сорок дней', kk: 'жүз қырық күн', en: 'one hundred and forty days' },
  { ru: 'полпроцента', kk: 'жарты пайыз', en: 'half a per cent' },
];
const MONTHS: readonly Written[] = [
  { ru: 'января', kk: 'қаңтар', en: 'January' },
  { ru: 'мая', kk: 'мамыр', en: 'May' },
  { ru: 'декабря', kk: 'желтоқсан', en: 'December' },
];

const counted = fc
  .record({ value: fc.integer({ min: 0, max: 999_999 }).map((value) => value / 10), unit: fc.constantFrom(...Object.values(COUNTED)) })
  .map(({ value, unit }) => each((language) => `${digits(value)[language]} ${unit[language]}`));
const inWords = fc.constantFrom(...WORDS);
const day = fc
  .record({ day: fc.integer({ min: 1, max: 28 }), month: fc.constantFrom(...MONTHS), year: fc.integer({ min: 2011, max: 2060 }) })
  .map(({ day: date, month, year }): Written => ({
    ru: `${date} ${month.ru} ${year} года`,
    kk: `${year} жылғы ${date} ${month.kk}`,
    en: `${date} ${month.en} ${year}`,
  }));
const article = fc
  .integer({ min: 3, max: 900 })
  .map((number): Written => ({ ru: `ст. ${number}`, kk: `${number}-бап`, en: `art. ${number}` }));
const act = fc
  .integer({ min: 3, max: 900 })
  .map((number): Written => ({ ru: `№ ${number}-VI`, kk: `№ ${number}-VI`, en: `No. ${number}-VI` }));

const figure = fc.oneof(counted, inWords, day, article, act);
const BETWEEN: Written = { ru: '; участник обязан: ', kk: '; қатысушы міндетті: ', en: '; the participant must: ' };

const textOf = (figures: readonly Written[]): Written => each((language) => figures.map((one) => one[language]).join(BETWEEN[language]));

const clauseOf = (text: LocalizedText, more: Partial<StoredClause> = {}): StoredClause => ({
  key: 'LAND_1',
  group: 'LAND',
  title: { ru: 'Участок' },
  text,
  value: null,
  unit: null,
  sourceTitle: { ru: 'Закон' },
  sourceUrl: 'https://example.org/law',
  asOf: null,
  ...more,
});
const check = (clause: StoredClause, previous: StoredClause | null = null) =>
  checkTerms({ clauses: [clause] }, { validUntil: null, from: '2026-11-26', previous: previous && [previous] });

describe('whatever figures a text has', () => {
  it('the same figures in three languages give no finding', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 6 }), (figures) => {
        expect(check(clauseOf(textOf(figures)))).toEqual([]);
      }),
    );
  });

  it('one that is changed in one language is found', () => {
    const changed = fc.record({
      figures: fc.array(figure, { minLength: 1, maxLength: 6 }),
      other: figure,
      at: fc.nat(),
      language: fc.constantFrom(...LANGUAGES),
    });
    fc.assert(
      fc.property(changed, ({ figures, other, at, language }) => {
        const index = at % figures.length;
        fc.pre(figures[index]?.[language] !== other[language]);
        const text = { ...textOf(figures), [language]: textOf(figures.with(index, other))[language] };
        expect(check(clauseOf(text))).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('a value that is changed while its texts are not is found, and none is left once every offer is taken', () => {
    const value = fc.integer({ min: 2, max: 98 });
    fc.assert(
      fc.property(fc.array(fc.oneof(day, article), { maxLength: 3 }), value, value, (others, from, to) => {
        fc.pre(from !== to);
        const words = textOf([each((language) => `${from} ${COUNTED['YEARS']?.[language] ?? ''}`), ...others]);
        const before = clauseOf(words, { value: from, unit: 'YEARS' });
        const after = { ...before, value: to };
        expect(check(after, before)).toMatchObject([{ check: 'VALUE_NOT_IN_TEXT' }]);
        const taken = figureOffers(after, before).reduce<LocalizedText>(
          (text, { language, after: written }) => ({ ...text, [language]: written }),
          words,
        );
        expect(check({ ...after, text: taken }, before)).toEqual([]);
      }),
    );
  });
});
