import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredClause } from './canonical.ts';
import { CATEGORIES, CLAUSE_GROUPS, CLAUSE_UNITS } from './clauses.ts';
import { diffTerms, isUnchanged, sameClause } from './diff.ts';
import type { ChangeEffect, TermsDiff } from './diff.ts';

/** Applies a diff to the earlier version. */
const applyDiff = (from: readonly StoredClause[], { changes, order }: TermsDiff): StoredClause[] => {
  const clauses = new Map(from.map((clause) => [clause.key, clause]));
  for (const { key, after } of changes) {
    if (after) clauses.set(key, after);
    else clauses.delete(key);
  }
  return order.flatMap((key) => clauses.get(key) ?? []);
};

const clause = (key: string, more: Partial<StoredClause> = {}): StoredClause => ({
  key,
  group: 'INCENTIVES',
  title: { ru: key },
  text: { ru: 'Текст' },
  value: null,
  unit: null,
  sourceTitle: null,
  sourceUrl: null,
  asOf: null,
  ...more,
});

const effect = (before: StoredClause | null, after: StoredClause | null): ChangeEffect | undefined =>
  diffTerms(before ? [before] : [], after ? [after] : []).changes[0]?.effect;

const relief = { tax: 'CIT', measure: 'REDUCTION', base: 'PRIORITY_INCOME', categories: CATEGORIES, years: null } as const;

describe('what a change means for the investor', () => {
  const figure = (key: string, value: number) => clause(key, { value, unit: 'YEARS' });
  it.each<[string, StoredClause | null, StoredClause | null, ChangeEffect]>([
    ['a longer term of relief', figure('RELIEF_YEARS_A', 7), figure('RELIEF_YEARS_A', 10), 'BETTER'],
    ['a higher threshold', figure('CATEGORY_B_FROM', 3), figure('CATEGORY_B_FROM', 4), 'WORSE'],
    ['a higher security', figure('SECURITY_SHARE', 10), figure('SECURITY_SHARE', 15), 'WORSE'],
    ['a quicker answer', figure('ANSWER_WORKING_DAYS', 10), figure('ANSWER_WORKING_DAYS', 7), 'BETTER'],
    ['a general rate to compare with', figure('GENERAL_CIT_RATE', 20), figure('GENERAL_CIT_RATE', 22), 'NEUTRAL'],
    ['a figure that nobody has weighed', figure('INCENTIVES_1', 1), figure('INCENTIVES_1', 2), 'UNKNOWN'],
    [
      'a smaller reduction',
      clause('CIT_REDUCTION', { value: 100, unit: 'PERCENT' }),
      clause('CIT_REDUCTION', { value: 50, unit: 'PERCENT' }),
      'WORSE',
    ],
    [
      'a lower rate',
      clause('PROPERTY_TAX_RATE', { value: 1, unit: 'PERCENT' }),
      clause('PROPERTY_TAX_RATE', { value: 0, unit: 'PERCENT' }),
      'BETTER',
    ],
    ['a relief that came', null, clause('INCENTIVES_1', { value: 50, unit: 'PERCENT', relief }), 'BETTER'],
    ['a relief that went', clause('CIT_REDUCTION', { value: 100, unit: 'PERCENT' }), null, 'WORSE'],
    [
      'a relief for fewer categories',
      clause('INCENTIVES_1', { value: 50, relief }),
      clause('INCENTIVES_1', { value: 50, relief: { ...relief, categories: ['C'] } }),
      'WORSE',
    ],
    [
      'more for fewer',
      clause('INCENTIVES_1', { value: 50, relief }),
      clause('INCENTIVES_1', { value: 70, relief: { ...relief, categories: ['C'] } }),
      'UNKNOWN',
    ],
    [
      'more activities',
      clause('PRIORITY_ACTIVITIES', { group: 'ACTIVITIES', oked: ['10'] }),
      clause('PRIORITY_ACTIVITIES', { group: 'ACTIVITIES', oked: ['10', '13'] }),
      'BETTER',
    ],
    [
      'fewer favoured industries',
      clause('CATEGORY_B_FAVOURED_FROM', { group: 'CATEGORIES', value: 1, unit: 'MRP' }),
      clause('CATEGORY_B_FAVOURED_FROM', { group: 'CATEGORIES', value: 1, unit: 'MRP', oked: ['26'] }),
      'WORSE',
    ],
    [
      'a list of activities where none was known',
      clause('PRIORITY_ACTIVITIES', { group: 'ACTIVITIES' }),
      clause('PRIORITY_ACTIVITIES', { group: 'ACTIVITIES', oked: ['10'] }),
      'UNKNOWN',
    ],
    [
      'a relief that is not known any more',
      clause('CIT_REDUCTION', { value: 100, unit: 'PERCENT' }),
      clause('CIT_REDUCTION', { text: null }),
      'UNKNOWN',
    ],
    ['other words alone', clause('LAND_1', { group: 'LAND' }), clause('LAND_1', { group: 'LAND', text: { ru: 'Иначе' } }), 'UNKNOWN'],
    ['another source alone', clause('LAND_1', { group: 'LAND' }), clause('LAND_1', { group: 'LAND', asOf: '2026' }), 'NEUTRAL'],
    ['a clause of words that came', null, clause('LAND_1', { group: 'LAND' }), 'UNKNOWN'],
  ])('%s: %4$s', (_what, before, after, expected) => {
    expect(effect(before, after)).toBe(expected);
  });
});

const text = fc.option(
  fc.record({
    ru: fc.string({ minLength: 1, maxLength: 12 }),
    kk: fc.option(fc.string({ minLength: 1, maxLength: 5 }), { nil: undefined }),
  }),
  { nil: null },
);
const anyClause: fc.Arbitrary<StoredClause> = fc.record({
  key: fc.constantFrom(
    'CIT_REDUCTION',
    'RELIEF_YEARS_A',
    'LAND_1',
    'LAND_2',
    'SECURITY_SHARE',
    'INCENTIVES_1',
    'PRIORITY_ACTIVITIES',
    'DUTIES_1',
  ),
  group: fc.constantFrom(...CLAUSE_GROUPS),
  title: fc.record({ ru: fc.string({ minLength: 1, maxLength: 12 }) }),
  text,
  value: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  unit: fc.option(fc.constantFrom(...CLAUSE_UNITS), { nil: null }),
  sourceTitle: text,
  sourceUrl: fc.constantFrom(null, 'https://example.org/a', 'https://example.org/b'),
  asOf: fc.constantFrom(null, '2026', '2026-01-01'),
  relief: fc.constantFrom(null, undefined, relief, { ...relief, years: 5 }),
  oked: fc.constantFrom(null, undefined, ['10'], ['10', '13']),
});
const anyTerms = fc.uniqueArray(anyClause, { selector: ({ key }) => key, maxLength: 8 });

const sameTerms = (one: readonly StoredClause[], other: readonly StoredClause[]): boolean =>
  one.length === other.length && one.every((each, index) => other[index] !== undefined && sameClause(each, other[index]));

describe('for any two versions', () => {
  it('applying the changes to the earlier one gives the later one', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (from, to) => {
        expect(sameTerms(applyDiff(from, diffTerms(from, to)), to)).toBe(true);
      }),
    );
  });

  it('nothing changed only when they say the same in the same order', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (from, to) => {
        expect(isUnchanged(from, to)).toBe(sameTerms(from, to));
      }),
    );
  });

  it('a version compared with itself has no changes', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        expect(diffTerms(terms, structuredClone(terms)).changes).toEqual([]);
      }),
    );
  });

  it('what is better one way is worse the other way', () => {
    const turned: Record<ChangeEffect, ChangeEffect> = { BETTER: 'WORSE', WORSE: 'BETTER', NEUTRAL: 'NEUTRAL', UNKNOWN: 'UNKNOWN' };
    fc.assert(
      fc.property(anyTerms, anyTerms, (one, other) => {
        const there = new Map(diffTerms(one, other).changes.map(({ key, effect: what }) => [key, what]));
        for (const { key, effect: what } of diffTerms(other, one).changes) expect(there.get(key)).toBe(turned[what]);
      }),
    );
  });
});
