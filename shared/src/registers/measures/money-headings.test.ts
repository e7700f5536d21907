import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../locale/locale.ts';
import { MONEY_KINDS, MONEY_SOURCES } from '../../plans/vocabulary.ts';
import { findHeadings, recogniseHeadings } from '../headings.ts';
import { MEASURE_COLUMNS, MEASURE_TEMPLATE, offeredMeasureColumns } from './columns.ts';
import { moneyHeading, moneyKey, moneyOfKey, readMoneyHeading } from './money-headings.ts';

const MEASURES = { columns: MEASURE_COLUMNS, composed: readMoneyHeading };

describe('headings of sums', () => {
  it('of the template are read as what they say, in every language', () => {
    for (const kind of MONEY_KINDS)
      for (const source of MONEY_SOURCES)
        for (const year of [null, 2024])
          for (const locale of LOCALES) {
            const column = { kind, source, year };
            expect(readMoneyHeading(moneyHeading(column, locale))).toMatchObject({ key: moneyKey(column), locale });
            expect(moneyOfKey(moneyKey(column))).toEqual(column);
          }
  });

  it.each<[string, string, string]>([
    ['План 2024 РБ, млн ₸', 'PLANNED.2024.NATIONAL_BUDGET', 'млн тенге'],
    ['План, млн тенге, 2024', 'PLANNED.2024.UNKNOWN', 'млн тенге'],
    ['Planned 2024 (KZT million)', 'PLANNED.2024.UNKNOWN', 'млн тенге'],
    ['Выделено', 'ALLOCATED.ALL.UNKNOWN', ''],
    ['Освоено за 2025 год, тыс. тенге', 'SPENT.2025.UNKNOWN', 'тыс тенге'],
    ['2025 год: местный бюджет, план', 'PLANNED.2025.LOCAL_BUDGET', ''],
    ['ВСЕГО ПЛАН', 'PLANNED.ALL.UNKNOWN', ''],
    ['Бөлінді 2024, жергілікті бюджет (мың теңге)', 'ALLOCATED.2024.LOCAL_BUDGET', 'тыс тенге'],
    ['Плановая сумма, млрд тенге', 'PLANNED.ALL.UNKNOWN', 'млрд тенге'],
  ])('%j is %s in %j', (text, key, unit) => {
    expect(readMoneyHeading(text)).toMatchObject({ key, unit });
  });

  it.each(['План', 'План развития', 'План мероприятий', 'Plan of the town', '2024', 'Источник', 'Местный бюджет', 'План 2024–2025'])(
    '%j says nothing of sums',
    (text) => {
      expect(readMoneyHeading(text)).toBeNull();
    },
  );

  it('in two rows keep the year, the source and the unit of both', () => {
    const found = findHeadings(
      [
        ['Мероприятие', '2024 год, млн тенге', '2024 год, млн тенге', 'План'],
        [null, 'План МБ', 'Выделено МБ', null],
      ],
      MEASURES,
    );
    expect(found?.headings.map(({ column, unit }) => [column, unit])).toEqual([
      ['nameRu', ''],
      ['PLANNED.2024.LOCAL_BUDGET', 'млн тенге'],
      ['ALLOCATED.2024.LOCAL_BUDGET', 'млн тенге'],
      ['plan', ''],
    ]);
  });

  it('that stand twice are told apart from the first', () => {
    const [first, second] = recogniseHeadings(['План 2024', 'План, 2024 г.'], MEASURES);
    expect(first).toMatchObject({ column: 'PLANNED.2024.UNKNOWN' });
    expect(second).toMatchObject({ column: null, repeats: 'PLANNED.2024.UNKNOWN' });
  });

  it('are offered for the years that the file names', () => {
    const keys = offeredMeasureColumns(recogniseHeadings(['План 2024 МБ'], MEASURES)).map(({ key }) => key);
    expect(keys).toContain('SPENT.2024.PRIVATE');
    expect(keys).toContain('SPENT.ALL.PRIVATE');
    expect(keys).not.toContain('SPENT.2025.PRIVATE');
    expect(MEASURE_TEMPLATE.length).toBeLessThan(80);
  });
});
