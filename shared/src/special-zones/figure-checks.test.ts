import { describe, expect, it } from 'vitest';
import type { LocalizedText } from '../locale/locale.ts';
import type { StoredClause } from './canonical.ts';
import { checkTerms } from './consistency.ts';
import { figureOffers } from './figure-offers.ts';

const clause = (text: LocalizedText, more: Partial<StoredClause> = {}): StoredClause => ({
  key: 'RELIEF_YEARS_A',
  group: 'CATEGORIES',
  title: { ru: 'Срок льгот', kk: 'Жеңілдік мерзімі', en: 'Term of relief' },
  text,
  value: 7,
  unit: 'YEARS',
  sourceTitle: {
    ru: 'Налоговый кодекс № 214-VIII, ст. 735',
    kk: '№ 214-VIII Салық кодексі, 735-бап',
    en: 'Tax Code No. 214-VIII, art. 735',
  },
  sourceUrl: 'https://example.org/law',
  asOf: null,
  ...more,
});

const SEVEN: LocalizedText = { ru: 'Льготы действуют 7 лет.', kk: 'Жеңілдіктер 7 жыл қолданылады.', en: 'Relief lasts 7 years.' };
const IN_WORDS: LocalizedText = {
  ru: 'Льготы действуют семь лет.',
  kk: 'Жеңілдіктер жеті жыл қолданылады.',
  en: 'Relief lasts seven years.',
};

const check = (one: StoredClause, previous: StoredClause | null = null) =>
  checkTerms({ clauses: [one] }, { validUntil: null, from: '2026-11-26', previous: previous && [previous] });
const found = (one: StoredClause, previous: StoredClause | null = null) =>
  check(one, previous).map(({ check: name, place }) => [name, place?.field, place?.said]);

describe('the figures of a clause', () => {
  it.each([
    ['in digits', SEVEN],
    ['in words', IN_WORDS],
    ['in both', { ...SEVEN, kk: IN_WORDS.kk }],
  ])('agree with its texts %s', (_how, text) => {
    expect(found(clause(text))).toEqual([]);
  });

  it.each([
    ['in digits', SEVEN, ['7 лет', '7 жыл', '7 years']],
    ['in words', IN_WORDS, ['семь лет', 'жеті жыл', 'seven years']],
  ])('are found where the value is 8 and the texts say 7 %s', (_how, text, words) => {
    const [ru, kk, en] = words;
    expect(found(clause(text, { value: 8 }))).toEqual([['VALUE_NOT_IN_TEXT', 'TEXT', { ru: [ru], kk: [kk], en: [en] }]]);
  });

  it('are found where a relief of 90 % is told as 100 %', () => {
    const text = { ru: 'Налог уменьшается на 100 %.', kk: 'Салық 100 %-ға азайтылады.', en: 'The tax is reduced by 100 %.' };
    const one = clause(text, { key: 'CIT_REDUCTION', group: 'INCENTIVES', value: 90, unit: 'PERCENT' });
    expect(found(one)).toEqual([['VALUE_NOT_IN_TEXT', 'TEXT', { ru: ['100 %'], kk: ['100 %'], en: ['100 %'] }]]);
  });

  it('are found where the texts say one year in words', () => {
    expect(found(clause({ ru: 'Льготы действуют один год.', en: 'Relief lasts one year.' }))).toEqual([
      ['VALUE_NOT_IN_TEXT', 'TEXT', { ru: ['один год'], en: ['one year'] }],
    ]);
  });

  it('are found where only the unit is another', () => {
    expect(
      found(clause({ ru: 'Льготы действуют 7 месяцев.', kk: 'Жеңілдіктер 7 ай қолданылады.', en: 'Relief lasts 7 months.' }))[0]?.[0],
    ).toBe('VALUE_NOT_IN_TEXT');
  });

  it('are found where the new value happens to be another figure of the text', () => {
    const text = { ru: 'Ставка 20 %; банки 25 %, потом 10 %.' };
    const before = clause(text, { key: 'GENERAL_CIT_RATE', value: 20, unit: 'PERCENT' });
    expect(found({ ...before, value: 10 }, before)).toEqual([['VALUE_NOT_IN_TEXT', 'TEXT', { ru: ['20 %'] }]]);
  });

  it('are found in the years of a relief of its own', () => {
    const relief = { tax: 'CIT', measure: 'REDUCTION', base: 'PRIORITY_INCOME', categories: ['A'], years: 8 } as const;
    const one = clause(
      { ru: 'Налог уменьшается на 50 % на 7 лет.' },
      { key: 'INCENTIVES_1', group: 'INCENTIVES', value: 50, unit: 'PERCENT', relief },
    );
    expect(found(one)).toEqual([['VALUE_NOT_IN_TEXT', 'TEXT', { ru: ['7 лет'] }]]);
  });

  it('ask nothing of a text without figures, with a year or with an article only', () => {
    expect(found(clause({ ru: 'Льготы действуют весь срок договора, заключённого после 2024 года (ст. 735).' }))).toEqual([]);
  });
});

describe('the languages of a clause', () => {
  it.each([
    ['NUMBERS_DIFFER', 'TEXT', { text: { ...SEVEN, kk: 'Жеңілдіктер 8 жыл қолданылады.', ru: 'Льготы 7 лет.' }, value: null, unit: null }],
    ['NUMBERS_DIFFER', 'TEXT', { text: { ...SEVEN, en: 'Relief lasts eight years.' }, value: null, unit: null }],
    ['PERCENTS_DIFFER', 'TEXT', { text: { ru: 'Доля 70 %.', kk: 'Үлесі 70 %.', en: 'A share of 90 %.' }, value: null, unit: null }],
    [
      'PERCENTS_DIFFER',
      'TEXT',
      { text: { ru: 'Полпроцента.', kk: 'Жарты пайыз.', en: 'One and a half per cent.' }, value: null, unit: null },
    ],
    [
      'DATES_DIFFER',
      'TEXT',
      { text: { ru: 'С 1 января 2024 года.', kk: '2024 жылғы 1 ақпаннан.', en: 'From 1 January 2024.' }, value: null, unit: null },
    ],
    [
      'ACTS_DIFFER',
      'SOURCE',
      { text: SEVEN, sourceTitle: { ru: 'Налоговый кодекс, ст. 735', kk: 'Салық кодексі, 734-бап', en: 'Tax Code, art. 735' } },
    ],
    ['ACTS_DIFFER', 'SOURCE', { text: SEVEN, sourceTitle: { ru: 'Закон № 242-VI', kk: '№ 242-VI Заң', en: 'Law No. 242-VII' } }],
    ['NUMBERS_DIFFER', 'TITLE', { text: SEVEN, title: { ru: 'Категории 1–2', kk: '1–3-санаттар', en: 'Categories 1–2' } }],
  ])('that do not say the same are told: %s, %s', (name, field, more) => {
    expect(found(clause(SEVEN, more)).map(([one, place]) => [one, place])).toContainEqual([name, field]);
  });

  it('that say the same in their own ways agree', () => {
    expect(
      found(
        clause(
          {
            ru: 'От 3 до 14,5 млн МРП, обе стороны.',
            kk: '3 млн АЕК-тен 14,5 млн АЕК-ке дейін, екі тарап.',
            en: 'From 3,000,000 to 14.5 million MRP, both parties.',
          },
          { value: null, unit: null },
        ),
      ),
    ).toEqual([]);
  });

  it('that count by one hectare, or by the hectare, agree', () => {
    expect(
      found(
        clause(
          { ru: 'Ставка 482,5 ₸ за гектар.', kk: 'Мөлшерлеме 1 га үшін 482,5 ₸.', en: 'The rate is ₸482.5 per hectare.' },
          { value: null, unit: null },
        ),
      ),
    ).toEqual([]);
    expect(found(clause({ ru: 'Не менее 2 га.', kk: 'Кемінде 1 га.' }, { value: null, unit: null }))).toHaveLength(1);
  });

  it('the reason for the change is compared as well', () => {
    const note = { ru: 'С 1 марта срок 8 лет.', kk: '1 наурыздан мерзім 8 жыл.', en: 'From 1 March the term is 9 years.' };
    const all = checkTerms({ clauses: [], note }, { validUntil: null, from: '2026-11-26', previous: null });
    expect(all).toMatchObject([{ check: 'NUMBERS_DIFFER', keys: [], place: { field: 'NOTE' } }]);
  });

  it('of which one alone was changed are told, and which stayed', () => {
    const before = clause(SEVEN);
    expect(found({ ...before, text: { ...SEVEN, en: 'The relief lasts 7 years.' } }, before)).toEqual([
      ['LANGUAGE_LEFT_BEHIND', 'TEXT', { ru: [], kk: [] }],
    ]);
    expect(found({ ...before, text: { ru: 'Льготы действуют 7 лет.', kk: 'Жеңілдіктер 7 жыл қолданылады.' } }, before)).toEqual([
      ['LANGUAGE_LEFT_BEHIND', 'TEXT', { ru: [], kk: [] }],
    ]);
  });

  it('that were only spaced anew, or were missing before, have left nothing behind', () => {
    const before = clause({ ru: SEVEN.ru });
    expect(found(clause({ ru: 'Льготы  действуют 7 лет.', en: SEVEN.en }), before)).toEqual([]);
  });
});

describe('words that justify a finding', () => {
  it('stand for this contradiction and no later one of the same clause', () => {
    const ids = [8, 9].map((value) => check(clause(SEVEN, { value }))[0]?.mark);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('a figure that the texts are to follow', () => {
  it('is offered in each language as it is written there', () => {
    const before = clause(SEVEN);
    expect(figureOffers({ ...before, value: 21 }, before).map(({ language, after }) => [language, after])).toEqual([
      ['ru', 'Льготы действуют 21 год.'],
      ['kk', 'Жеңілдіктер 21 жыл қолданылады.'],
      ['en', 'Relief lasts 21 years.'],
    ]);
  });

  it('is offered only where a text has not followed', () => {
    const before = clause(SEVEN);
    expect(
      figureOffers({ ...before, value: 8, text: { ...SEVEN, ru: 'Льготы действуют 8 лет.' } }, before).map(({ language }) => language),
    ).toEqual(['kk', 'en']);
    expect(figureOffers(before, before)).toEqual([]);
  });

  it('is offered once more when the value is changed again, and in a clause that is new', () => {
    const text = { ru: 'Ставка 20 %; банки 25 %.' };
    const before = clause(text, { value: 20, unit: 'PERCENT' });
    expect(figureOffers({ ...before, value: 23, text: { ru: 'Ставка 22 %; банки 25 %.' } }, before)[0]?.after).toBe(
      'Ставка 23 %; банки 25 %.',
    );
    expect(figureOffers(clause(SEVEN, { value: 9 }), null)).toHaveLength(3);
  });

  it('is not offered where nobody can tell which figure is meant', () => {
    expect(figureOffers(clause({ ru: 'Сначала 2 года, потом 3 года.' }), null)).toEqual([]);
  });
});
