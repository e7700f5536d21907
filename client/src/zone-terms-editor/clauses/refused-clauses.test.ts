import { expect, it } from 'vitest';
import type { Problem } from '../../kernel/problem.ts';
import { refusedClauses, refusedNote } from './refused-clauses.ts';
import { newClause } from '../draft/terms.form.ts';

const clauses = [newClause('LAND', [], 'RU'), newClause('CUSTOMS', [], 'RU')];
const problem = (...fields: Problem['fields']): Problem => ({ code: 'BAD_USER_INPUT', rule: null, params: {}, reference: null, fields });

it('finds the clause and the field that the server refused', () => {
  const refused = refusedClauses(
    problem(
      { path: 'clauses.1.value', rule: 'OUT_OF_RANGE' },
      { path: 'clauses.1.oked', rule: 'OKED' },
      { path: 'clauses.0.relief.years', rule: 'OUT_OF_RANGE' },
    ),
    clauses,
  );
  expect([...(refused.get('CUSTOMS_1') ?? [])]).toEqual([
    ['value', 'OUT_OF_RANGE'],
    ['oked', 'OKED'],
  ]);
  expect([...(refused.get('LAND_1') ?? [])]).toEqual([['years', 'OUT_OF_RANGE']]);
});

it('ignores what belongs to no clause', () => {
  expect(
    refusedClauses(problem({ path: 'note.ru', rule: 'TOO_LONG' }, { path: 'clauses.7.value', rule: 'OUT_OF_RANGE' }), clauses).size,
  ).toBe(0);
  expect(refusedClauses(null, clauses).size).toBe(0);
});

it('finds the reason for the change among what was refused', () => {
  expect(refusedNote(problem({ path: 'clauses.0.title.ru', rule: 'TOO_LONG' }, { path: 'note.kk', rule: 'TOO_LONG' }))).toBe('TOO_LONG');
  expect(refusedNote(problem({ path: 'clauses.0.text.ru', rule: 'TOO_LONG' }))).toBeNull();
});
