import { describe, expect, it } from 'vitest';
import { mainClauses } from '../opportunities/main-clauses.ts';
import { groupClaims } from './opportunity-facts.ts';
import type { Fact } from './opportunity-facts.ts';

const fact = (key: Fact['key'], number: number | null, asOf: string): Fact => ({
  __typename: 'Fact',
  key,
  number,
  asOf,
  basis: 'STATED',
  code: null,
  grade: null,
  text: null,
  sources: [],
});

describe('claims about an opportunity', () => {
  it('are grouped by subject; those that disagree are shown side by side', () => {
    const [newer, owner, older] = [fact('PERMANENT_JOBS', 300, '2025'), fact('OWNER', null, '2024'), fact('PERMANENT_JOBS', 120, '2023')];
    expect(groupClaims([newer, owner, older])).toEqual([
      { group: 'thing', subjects: [{ key: 'OWNER', claims: [owner] }] },
      { group: 'money', subjects: [{ key: 'PERMANENT_JOBS', claims: [newer, older] }] },
    ]);
  });
});

describe('main clauses', () => {
  it('keep their order, whatever the version’s, and leave out what the zone has dropped', () => {
    const clauses = ['ANSWER_WORKING_DAYS', 'CURRENCY_RULES', 'CIT_REDUCTION', 'CATEGORY_A_BELOW'].map((key) => ({ key }));
    expect(mainClauses(clauses).map(({ key }) => key)).toEqual(['CATEGORY_A_BELOW', 'CIT_REDUCTION', 'ANSWER_WORKING_DAYS']);
  });
});
