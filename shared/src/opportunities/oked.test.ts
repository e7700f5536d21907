import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { divisionAt, isDivision, statedDivisions } from './oked.ts';

const file: unknown = JSON.parse(readFileSync(new URL('../../../server/data/oked.json', import.meta.url), 'utf8'));
const known = JSON.stringify(file).match(/(?<="code":")\d\d(?=")/g) ?? [];

describe('an activity by its code', () => {
  it('is of a division that the classifier has', () => {
    expect(known).toHaveLength(88);
    expect(Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0')).filter(isDivision)).toEqual(known.toSorted());
  });

  it.each([
    ['10110', '10'],
    ['24100', '24'],
    [' 24100 ', '24'],
    ['10', '10'],
    ['10.11', '10'],
    ['10.11.0', '10'],
    ['10.1', '10'],
    ['1011', '10'],
    ['01.11.1', '01'],
    ['ОКЭД 10', '10'],
    ['окэд: 24.10.0', '24'],
    ['код ОКЭД 24100', '24'],
    ['ОКЭД10', '10'],
    ['ЭҚЖЖ 10', '10'],
    ['ЭҚЖЖ коды 24100', '24'],
    ['OKED 10110', '10'],
    ['NACE C10.11', '10'],
    ['C10', '10'],
    ['C 24.10', '24'],
    ['10 · Производство продуктов питания', '10'],
    ['24100 – Производство чугуна', '24'],
    ['10\u00a0', '10'],
    ['１０１１０', '10'],
  ])('%j is of division %s', (text, code) => {
    expect(divisionAt(text)).toBe(code);
  });

  it.each(['', '1', '04', '04110', '34', '101100', '1.1', 'металлы', '10кг', 'ОКЭД', '2026-01-01', '10.11.2026', '241001'])(
    '%j is of none',
    (text) => {
      expect(divisionAt(text)).toBeNull();
    },
  );

  it.each<[string, string[]]>([
    ['24100', ['24']],
    ['ОКЭД 10', ['10']],
    ['завод ОКЭД 24 Караганда', ['24']],
    ['10.11 Риддер', ['10']],
    ['эқжж 10110', ['10']],
    ['OKED 10 or 24100', ['10', '24']],
    ['10', []],
    ['цех 10 га', []],
    ['2026', []],
    ['24000', []],
    ['10000', []],
    ['2,75', []],
    ['01.12.2026', []],
    ['87010000000', []],
    ['12 500 000', []],
  ])('%j in search words names %j', (words, codes) => {
    expect(statedDivisions(words).map(({ code }) => code)).toEqual(codes);
  });
});
