import { describe, expect, it } from 'vitest';
import type { Language } from './figure.ts';
import { readFigures } from './read-figures.ts';
import { rewriteFigures } from './rewrite-figure.ts';

type Case = readonly [language: Language, text: string, from: number, to: number, expected: string];

const rewrite = ([language, text, from, to]: Case | readonly [Language, string, number, number]): string =>
  rewriteFigures(
    text,
    readFigures(text, language).filter(({ amount }) => amount === from),
    to,
    language,
  ).replaceAll('\u00a0', ' ');

describe('a figure written into a text in the place of another', () => {
  it.each(
    (
      [
        ['ru', 'действуют 7 лет', 7, 8, 'действуют 8 лет'],
        ['ru', 'действуют 7 лет', 7, 21, 'действуют 21 год'],
        ['ru', 'действуют семь лет', 7, 2, 'действуют 2 года'],
        ['ru', 'не дольше 10 лет', 10, 2, 'не дольше 2 лет'],
        ['ru', 'в течение 10 рабочих дней', 10, 1, 'в течение 1 рабочего дня'],
        ['ru', 'в течение 10 (десяти) рабочих дней', 10, 5, 'в течение 5 рабочих дней'],
        ['ru', 'более чем на 6 месяцев', 6, 3, 'более чем на 3 месяца'],
        ['ru', 'срок 7 лет', 7, 1.5, 'срок 1,5 года'],
        ['ru', 'доля 100 %', 100, 90, 'доля 90 %'],
        ['ru', 'от 14,5 млн МРП', 14_500_000, 3_250_000, 'от 3,25 млн МРП'],
        ['ru', 'от 14,5 млн МРП', 14_500_000, 14_500_001, 'от 14 500 001 МРП'],
        ['ru', 'от 10 000 МРП', 10_000, 12_500, 'от 12 500 МРП'],
        ['kk', '0-ге тең', 0, 10, '10-ға тең'],
        ['kk', '0-ге тең', 0, 0.5, '0,5-ке тең'],
        ['kk', 'жеті жыл қолданылады', 7, 8, '8 жыл қолданылады'],
        ['kk', '3 млн АЕК-тен төмен', 3_000_000, 4_000_000, '4 млн АЕК-тен төмен'],
        ['en', 'lasts 7 years', 7, 1, 'lasts 1 year'],
        ['en', 'a 7-year term', 7, 8, 'a 8-year term'],
        ['en', 'lasts seven years', 7, 8, 'lasts 8 years'],
        ['en', '10,000 MRP', 10_000, 1_250_000, '1,250,000 MRP'],
        ['en', '3 million MRP', 3_000_000, 3_500_000, '3.5 million MRP'],
      ] satisfies readonly Case[]
    ).map((one: Case) => ({ one })),
  )('$one', ({ one }) => expect(rewrite(one)).toBe(one[4]));

  it('changes every place where it stands, and nothing between', () => {
    expect(rewrite(['ru', 'сначала 2 года, потом ещё 2 года и 3 дня', 2, 5])).toBe('сначала 5 лет, потом ещё 5 лет и 3 дня');
  });
});
