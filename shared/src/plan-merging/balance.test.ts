import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, gapsOf } from './balance.ts';
import type { MergeOutcome } from './balance.ts';
import { MOST_MERGE_ROWS } from './rows.ts';
import type { MergeContent, MergeLink, MergeRow } from './rows.ts';
import { MAX_MEASURE_TENGE } from '../plans/vocabulary.ts';

const row = (ru: string, amount: number | null): MergeRow => ({ code: null, title: { ru }, town: null, category: null, amount });
const tie = (before: number, after: number, isDuplicate = false): MergeLink => ({
  before,
  after,
  basis: 'HAND',
  sureness: 100,
  isDuplicate,
  isConfirmed: true,
});

const outcomes = (content: Pick<MergeContent, 'before' | 'after' | 'links'>): MergeOutcome[] =>
  balanceOf({ ...content, reasons: [] }).groups.map(({ outcome }) => outcome);

describe('what became of a measure', () => {
  it.each<[MergeOutcome, MergeRow[], MergeRow[], MergeLink[]]>([
    ['KEPT', [row('Школа', 5)], [row('«ШКОЛА»', 5)], [tie(0, 0)]],
    ['CHANGED', [row('Школа', 5)], [row('Школа', 6)], [tie(0, 0)]],
    ['CHANGED', [row('Школа', 5)], [row('Гимназия', 5)], [tie(0, 0)]],
    ['CHANGED', [row('Школа', 5)], [row('Школа', null)], [tie(0, 0)]],
    ['CUT', [row('Школа', 5)], [row('Школа', 4)], [tie(0, 0)]],
    ['SPLIT', [row('Школа', 5)], [row('Школа, 1', 2), row('Школа, 2', 3)], [tie(0, 0), tie(0, 1)]],
    ['JOINED', [row('Школа', 5), row('Сад', 2)], [row('Школа-сад', 7)], [tie(0, 0), tie(1, 0)]],
    ['REGROUPED', [row('Школа', 5), row('Сад', 2)], [row('1', 3), row('2', 4)], [tie(0, 0), tie(1, 0), tie(1, 1)]],
    ['DUPLICATED', [row('Школа', 5)], [row('Школа', 5), row('Школа', 5)], [tie(0, 0), tie(0, 1, true)]],
    ['LOST', [row('Школа', 5)], [], []],
    ['NEW', [], [row('Школа', 5)], []],
  ])('%s', (outcome, before, after, links) => {
    expect(outcomes({ before, after, links })).toEqual([outcome]);
  });

  it('a sum that the regional plan does not state is neither kept nor cut', () => {
    const { money, withoutSum } = balanceOf({ before: [row('Школа', 5)], after: [row('Школа', null)], links: [tie(0, 0)], reasons: [] });
    expect(money).toMatchObject({ before: 5, kept: 0, cut: 0, lost: 0, unstated: 5 });
    expect(withoutSum).toEqual({ before: 0, after: 1 });
  });

  it('a repeated row keeps no money', () => {
    const after = [row('Школа', 5), row('Школа', 5)];
    const { money } = balanceOf({ before: [row('Школа', 8)], after, links: [tie(0, 0), tie(0, 1, true)], reasons: [] });
    expect(money).toMatchObject({ before: 8, kept: 5, cut: 3, after: 10, duplicated: 5 });
  });
});

const anyRow = fc.record({
  code: fc.constant(null),
  title: fc.record({ ru: fc.string({ maxLength: 6 }) }),
  town: fc.constant(null),
  category: fc.constant(null),
  amount: fc.option(fc.nat(MAX_MEASURE_TENGE), { nil: null }),
});
/** Ties of any kind, also repeated ones and ones to rows that are not there. */
const anyLink = fc.record({
  before: fc.integer({ min: -1, max: 12 }),
  after: fc.integer({ min: -1, max: 12 }),
  basis: fc.constant('HAND' as const),
  sureness: fc.nat(100),
  isDuplicate: fc.boolean(),
  isConfirmed: fc.boolean(),
});
const anyMerge = fc.record({
  before: fc.array(anyRow, { maxLength: 10 }),
  after: fc.array(anyRow, { maxLength: 10 }),
  links: fc.array(anyLink, { maxLength: 30 }),
  reasons: fc.constant([]),
});
const sumOf = (rows: readonly MergeRow[]): number => rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

describe('the money of any merge', () => {
  it('is accounted for to the tenge, in every group and together', () => {
    fc.assert(
      fc.property(anyMerge, (content) => {
        const { groups, money } = balanceOf(content);
        for (const one of [money, ...groups.map((group) => group.money)]) {
          expect(one.kept + one.cut + one.lost + one.unstated).toBe(one.before);
          expect(one.kept + one.added + one.duplicated + one.fresh).toBe(one.after);
          expect(Math.min(...Object.values(one))).toBeGreaterThanOrEqual(0);
        }
        expect(money.before).toBe(sumOf(content.before));
        expect(money.after).toBe(sumOf(content.after));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts every row exactly once, in whatever order the ties are written', () => {
    fc.assert(
      fc.property(anyMerge, (content) => {
        const { groups, money } = balanceOf(content);
        const numbers = (length: number): number[] => Array.from({ length }, (_, index) => index);
        expect(groups.flatMap(({ before }) => before).toSorted((a, b) => a - b)).toEqual(numbers(content.before.length));
        expect(groups.flatMap(({ after }) => after).toSorted((a, b) => a - b)).toEqual(numbers(content.after.length));
        const unrepeated = content.links.filter(
          (link, index, all) => all.findIndex((one) => one.before === link.before && one.after === link.after) === index,
        );
        expect(balanceOf({ ...content, links: unrepeated.toReversed() }).money).toEqual(money);
      }),
    );
  });

  it('stays exact at the largest sums', () => {
    const before = Array.from({ length: MOST_MERGE_ROWS }, () => row('Школа', MAX_MEASURE_TENGE));
    const { money } = balanceOf({ before, after: [], links: [], reasons: [] });
    expect(BigInt(money.lost)).toBe(BigInt(MOST_MERGE_ROWS) * BigInt(MAX_MEASURE_TENGE));
    expect(Number.isSafeInteger(money.lost)).toBe(true);
  });
});

describe('what is missing before a signature', () => {
  it('names ties nobody looked at, and losses without a reason', () => {
    const before = [row('Школа', 5), row('Сад', 2), row('Клуб', 1)];
    const links = [{ ...tie(0, 0), isConfirmed: false }];
    const reasons = [
      { before: 1, words: 'Построен' },
      { before: 2, words: '  ' },
    ];
    expect(gapsOf({ before, after: [row('Школа', 5)], links, reasons })).toEqual({ unconfirmed: 1, unexplained: [2] });
  });
});
