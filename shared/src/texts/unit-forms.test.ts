import { expect, it } from 'vitest';
import { unitOf } from './unit-forms.ts';

const form = (ru: string, en: string) => ({ ru, kk: 'іс-шара', en });
const MEASURES = {
  one: form('мероприятие', 'measure'),
  few: form('мероприятия', 'measures'),
  many: form('мероприятий', 'measures'),
  other: form('мероприятия', 'measures'),
};

it.each([
  [1, 'мероприятие', 'measure'],
  [51, 'мероприятие', 'measures'],
  [52, 'мероприятия', 'measures'],
  [111, 'мероприятий', 'measures'],
  [315, 'мероприятий', 'measures'],
  [1.5, 'мероприятия', 'measures'],
])('%s stands with %s and %s', (number, ru, en) => {
  expect(unitOf(MEASURES, number)).toEqual({ ru, kk: 'іс-шара', en });
});

it('an abbreviation has one form', () => {
  const billion = { ru: 'млрд тенге', kk: 'млрд теңге', en: 'bn KZT' };
  expect(unitOf(billion, 165.5)).toBe(billion);
  expect(unitOf(undefined, 1)).toBeNull();
});
