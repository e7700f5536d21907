import { describe, expect, it } from 'vitest';
import { USUAL_WEIGHTS } from 'shared/funding/question.ts';
import { standOf, toQuestion, toText, usualQuestion, withStand } from './question-state.ts';

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
      towns: ['ridder'],
      invented: true,
      weights: USUAL_WEIGHTS,
      must: ['a'],
      ban: ['b'],
      pairs: [{ one: 'c', other: 'd' }],
      limits: [{ by: 'CATEGORY' as const, key: 'HEAT', atLeast: 1_000_000, atMost: null }],
    };
    const answered = {
      ...question,
      weights: { __typename: 'FundingWeights', ...question.weights },
      pairs: question.pairs.map((pair) => ({ __typename: 'FundingPair', ...pair })),
    };
    expect(toQuestion('KK', toText('KK', answered))).toEqual(question);
  });

  it('holds one decision on each measure', () => {
    const must = withStand(usualQuestion('RU', false), 'a', 'MUST');
    expect(standOf(withStand(must, 'a', 'BAN'), 'a')).toBe('BAN');
    expect(standOf(withStand(must, 'a', 'FREE'), 'a')).toBe('FREE');
  });
});
