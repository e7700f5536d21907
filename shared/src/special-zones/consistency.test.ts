import { describe, expect, it } from 'vitest';
import type { StoredClause } from './canonical.ts';
import { checkTerms, findingKey } from './consistency.ts';

const clause = (key: string, value: number | null, more: Partial<StoredClause> = {}): StoredClause => ({
  key,
  group: 'CATEGORIES',
  title: { ru: key },
  text: { ru: 'Текст' },
  value,
  unit: 'MRP',
  sourceTitle: { ru: 'Закон' },
  sourceUrl: 'https://example.org/law',
  asOf: null,
  ...more,
});

const FROM = '2026-11-26';
const found = (clauses: readonly StoredClause[], validUntil: string | null = null) =>
  checkTerms({ clauses }, { validUntil, from: FROM, previous: null }).map(findingKey);

describe('checks of a version', () => {
  it.each([
    ['meet', 3_000_000, 3_000_000, []],
    ['overlap', 3_000_001, 3_000_000, ['CATEGORIES_OVERLAP:CATEGORY_A_BELOW:CATEGORY_B_FROM']],
    ['leave a gap', 2_999_999, 3_000_000, ['CATEGORIES_GAP:CATEGORY_A_BELOW:CATEGORY_B_FROM']],
  ])('thresholds that %s', (_what, below, from, expected) => {
    expect(found([clause('CATEGORY_A_BELOW', below), clause('CATEGORY_B_FROM', from)])).toEqual(expected);
  });

  it('thresholds that do not rise', () => {
    expect(found([clause('CATEGORY_B_FROM', 5), clause('CATEGORY_C_FROM', 5)])).toEqual([
      'CATEGORIES_OUT_OF_ORDER:CATEGORY_B_FROM:CATEGORY_C_FROM',
    ]);
  });

  it.each([
    ['2041-11-26', []],
    ['2041-11-25', ['RELIEF_OUTLIVES_ZONE:RELIEF_YEARS_B']],
    ['2041', ['RELIEF_OUTLIVES_ZONE:RELIEF_YEARS_B']],
    [null, []],
  ])('relief of 15 years in a zone until %s', (until, expected) => {
    expect(found([clause('RELIEF_YEARS_B', 15)], until)).toEqual(expected);
  });

  it('relief that a clause ends with the zone is not reported', () => {
    expect(found([clause('RELIEF_YEARS_B', 15), clause('RELIEF_TERM_LIMIT', null)], '2030')).toEqual([]);
  });

  it('what is stated needs its act, what is unknown does not', () => {
    const bare = { sourceTitle: null, sourceUrl: null };
    expect(found([clause('LAND_1', null, bare), clause('LAND_2', null, { ...bare, text: null })])).toEqual(['NO_SOURCE_ACT:LAND_1']);
  });

  it('a word of two alphabets in a clause, in any of its languages', () => {
    const texts = [
      { text: { ru: 'Льгота по Hалогу' } },
      { title: { en: 'Tаx' } },
      { sourceTitle: { kk: 'Заңның 5-бабы, ΚР' } },
      { text: { ru: 'Ставка CIT, 3D-печать, α-излучение' } },
    ];
    expect(found(texts.map((more, index) => clause(`LAND_${index}`, null, more)))).toEqual([
      'MIXED_ALPHABETS:LAND_0',
      'MIXED_ALPHABETS:LAND_1',
      'MIXED_ALPHABETS:LAND_2',
    ]);
  });

  it('a finding stands with the words that justify it; blanks are no words', () => {
    const bare = clause('LAND_1', null, { sourceUrl: null });
    const check = (words: string) =>
      checkTerms(
        { clauses: [bare], justifications: { 'NO_SOURCE_ACT:LAND_1': words } },
        { validUntil: null, from: FROM, previous: null },
      )[0]?.justification;
    expect([check('Акт издаётся'), check('  ')]).toEqual(['Акт издаётся', null]);
  });
});
