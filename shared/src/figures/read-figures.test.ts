import { describe, expect, it } from 'vitest';
import type { Language } from './figure.ts';
import { readFigures } from './read-figures.ts';

const read = (language: Language, text: string) =>
  readFigures(text, language)
    .filter(({ isSoft }) => !isSoft)
    .map(({ id, unit }) => (unit ? `${id} ${unit}` : id));

describe('figures of a text', () => {
  it.each<[Language, string, readonly string[]]>([
    ['ru', 'льготы действуют 7 лет', ['7 YEARS']],
    ['ru', 'льготы действуют семь лет, а не двадцать пять', ['7 YEARS', '25']],
    ['ru', 'семилетний срок, двадцатипроцентная доля', ['7 YEARS', '20 PERCENT']],
    ['ru', 'полпроцента; полтора года; два с половиной месяца', ['0.5 PERCENT', '1.5 YEARS', '2.5 MONTHS']],
    ['ru', 'сто двадцать тысяч тенге', ['120000 TENGE']],
    ['ru', 'от 3 до 14,5 млн МРП, 10 000 МРП, 5–10 %', ['3000000 MRP', '14500000 MRP', '10000 MRP', '5 PERCENT', '10 PERCENT']],
    ['ru', 'в течение 10 (десяти) рабочих дней', ['10 WORKING_DAYS']],
    ['ru', 'в течение 10 (семи) рабочих дней', ['10', '7']],
    ['ru', 'две трети участников, обе стороны, одна из них', []],
    ['ru', 'применяются нулевые значения', ['0']],
    ['ru', 'тридцать календарных дней', ['30 DAYS']],
    ['kk', 'жеңілдіктер жеті жыл қолданылады', ['7 YEARS']],
    ['kk', 'жарты пайыз; екі жарым ай; он бес күн', ['0.5 PERCENT', '2.5 MONTHS', '15 DAYS']],
    ['kk', 'екі жүз елу мың теңге', ['250000 TENGE']],
    ['kk', '3-тен 14,5 млн АЕК-ке дейін; 100 %-ға; 0-ге тең', ['3000000 MRP', '14500000 MRP', '100 PERCENT', '0']],
    ['kk', 'екеуі бірге, бірыңғай тізілім, тоқсан сайын, жүзеге асыру', []],
    ['en', 'seven years, a 7-year term', ['7 YEARS', '7 YEARS']],
    [
      'en',
      'half a per cent, two and a half years, one hundred and twenty-five thousand tenge',
      ['0.5 PERCENT', '2.5 YEARS', '125000 TENGE'],
    ],
    ['en', '10,000 MRP (KZT 43.25 m in 2026), 3 million MRP', ['10000 MRP', '43250000 TENGE', '2026', '3000000 MRP']],
    ['en', 'ten (10) working days, one of the parties', ['10 WORKING_DAYS']],
    ['en', '5 m of road', ['5']],
  ])('are read in %s: %s', (language, text, expected) => expect(read(language, text)).toEqual(expected));

  it.each<[Language, string]>([
    ['ru', '1 января 2024 года'],
    ['ru', '01.01.2024'],
    ['kk', '2024 жылғы 1 қаңтардан'],
    ['kk', '2024 ж. 1 қаңтар'],
    ['en', '1 January 2024'],
    ['en', 'January 1, 2024'],
    ['en', '2024-01-01'],
  ])('a day is one figure however it is written, in %s: %s', (language, text) => expect(read(language, text)).toEqual(['2024-01-01 DATE']));

  it.each<[Language, string, readonly string[]]>([
    ['ru', 'Закон № 242-VI, ст. 52–53; закон о миграции, ст. 36-1', ['242-VI ACT', '52 ARTICLE', '53 ARTICLE', '36-1 ARTICLE']],
    ['kk', '№ 242-VI Заңы, 52–53-баптар; 36-1-бап', ['242-VI ACT', '52 ARTICLE', '53 ARTICLE', '36-1 ARTICLE']],
    ['en', 'Law No. 242-VI, art. 52–53; article 36-1', ['242-VI ACT', '52 ARTICLE', '53 ARTICLE', '36-1 ARTICLE']],
    ['ru', 'пункт 4 статьи 735', ['4', '735 ARTICLE']],
    ['en', 'art. 735(4)', ['735 ARTICLE', '4']],
  ])('acts and their articles are named and not counted, in %s: %s', (language, text, expected) =>
    expect(read(language, text)).toEqual(expected),
  );

  it('a year of the calendar is no number of years', () => {
    expect(readFigures('договоры после 2024 года', 'ru')).toMatchObject([{ id: '2024', unit: null, isYear: true }]);
    expect(readFigures('2024 МРП', 'ru')).toMatchObject([{ unit: 'MRP', isYear: false }]);
  });
});
