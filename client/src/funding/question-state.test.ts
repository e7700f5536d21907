import { describe, expect, it } from 'vitest';
import { USUAL_WEIGHTS } from 'shared/funding/question.ts';
import { about, standOf, toQuestion, toText, usualQuestion, withStand } from './question-state.ts';

describe('a typed question', () => {
  it('is read to the tenge, in millions or in words', () => {
    const usual = usualQuestion('RU', false);
    expect(toQuestion('RU', usual)?.budget).toBe(20_000_000_000);
    expect(toQuestion('RU', { ...usual, budget: '343,6 млрд' })?.budget).toBe(343_600_000_000);
    expect(toQuestion('RU', { ...usual, budget: '0,000001' })?.budget).toBe(1);
  });

  it.each(['', 'двадцать', '-5', '0'])('is not sent with the budget «%s»', (budget) => {
    expect(toQuestion('RU', { ...usualQuestion('RU', false), budget })).toBeNull();
  });

  it('is not sent while a limit cannot be read, and asks nothing of a limit without sums', () => {
    const usual = usualQuestion('RU', false);
    const limit = { by: 'TOWN' as const, key: 'ridder', atLeast: '', atMost: '' };
    expect(toQuestion('RU', { ...usual, limits: [limit] })?.limits).toEqual([]);
    expect(toQuestion('RU', { ...usual, limits: [{ ...limit, atMost: 'много' }] })).toBeNull();
  });

  it('comes back as it was asked, without the names of types that an answer has', () => {
    const question = {
      budget: 1_500_000_000,
      portfolio: null,
      towns: ['ridder'],
      invented: true,
      weights: USUAL_WEIGHTS.MEASURES,
      must: ['a'],
      ban: ['b'],
      pairs: [{ one: 'c', other: 'd' }],
      needs: [{ one: 'a', other: 'c' }],
      limits: [{ by: 'CATEGORY' as const, key: 'HEAT', atLeast: 1_000_000, atMost: null }],
    };
    const answered = {
      ...question,
      weights: { __typename: 'FundingWeights', ...question.weights },
      pairs: question.pairs.map((pair) => ({ __typename: 'FundingPair', ...pair })),
    };
    expect(toQuestion('KK', toText('KK', answered))).toEqual(question);
  });

  it('begins with other weights, and forgets single measures, when it is about an SPK', () => {
    const limits = [
      { by: 'TOWN' as const, key: 'ridder', atLeast: '1', atMost: '' },
      { by: 'CATEGORY' as const, key: 'HEAT', atLeast: '1', atMost: '' },
    ];
    const text = { ...usualQuestion('RU', true), must: ['a'], ban: ['b'], needs: [{ one: 'a', other: 'b' }], limits };
    const portfolio = { steward: 's', pays: 'GAP' as const, withDrafts: false };
    expect(toQuestion('RU', about(text, false, portfolio))).toMatchObject({
      portfolio,
      invented: false,
      weights: USUAL_WEIGHTS.PROJECTS,
      must: [],
      ban: [],
      needs: [],
      limits: [{ by: 'TOWN', key: 'ridder' }],
    });
  });

  it('holds one decision on each measure', () => {
    const must = withStand(usualQuestion('RU', false), 'a', 'MUST');
    expect(standOf(withStand(must, 'a', 'BAN'), 'a')).toBe('BAN');
    expect(standOf(withStand(must, 'a', 'FREE'), 'a')).toBe('FREE');
  });
});
