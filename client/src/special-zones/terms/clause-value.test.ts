import { describe, expect, it } from 'vitest';
import { formatClauseValue } from './clause-value.ts';

describe('the figure of a clause', () => {
  it.each([
    ['RU', 14_500_000, 'MRP', '14,5 млн МРП'],
    ['EN', 10_000, 'MRP', '10,000 MRP'],
    ['RU', 7, 'YEARS', '7 лет'],
    ['RU', 2, 'YEARS', '2 года'],
    ['RU', 10, 'WORKING_DAYS', '10 рабочих дней'],
    ['KK', 15, 'YEARS', '15 жыл'],
    ['EN', 1, 'MONTHS', '1 month'],
    ['RU', 0, 'PERCENT', '0 %'],
    ['EN', 0, 'COEFFICIENT', 'coefficient 0'],
  ] as const)('%s %d %s', (locale, value, unit, text) => {
    expect(formatClauseValue(locale, value, unit).replaceAll('\u00a0', ' ')).toBe(text);
  });
});
