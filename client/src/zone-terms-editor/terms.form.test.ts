import { describe, expect, it } from 'vitest';
import { isSame, newClause, parseForm, toBody } from './terms.form.ts';
import type { ClauseForm, TermsForm } from './terms.form.ts';
import { clauseProblems, isStorable } from './terms.problems.ts';

const clause: ClauseForm = {
  key: 'LAND_LEASE',
  group: 'LAND',
  title: { ru: 'Земля', kk: '', en: '' },
  text: { ru: '', kk: '', en: '' },
  value: '1 000,5',
  unit: 'MRP',
  sourceTitle: { ru: 'Закон', kk: '', en: '' },
  sourceUrl: 'https://example.kz/act',
  asOf: '2026-01',
};

const form = (...clauses: ClauseForm[]): TermsForm => ({ note: { ru: '', kk: '', en: '' }, clauses });

describe('a clause', () => {
  it('goes to the server in full, blanks as null', () => {
    expect(toBody(form(clause))).toEqual({
      note: null,
      clauses: [
        {
          key: 'LAND_LEASE', group: 'LAND', title: { ru: 'Земля', kk: null, en: null }, text: null, value: 1000.5, unit: 'MRP',
          sourceTitle: { ru: 'Закон', kk: null, en: null }, sourceUrl: 'https://example.kz/act', asOf: '2026-01',
        },
      ],
    });
  });

  it.each<[Partial<ClauseForm>, string, string]>([
    [{ title: { ru: ' ', kk: '', en: '' } }, 'title', 'TITLE_NEEDED'],
    [{ value: 'сто' }, 'value', 'NOT_NUMBER'],
    [{ unit: '' }, 'unit', 'UNIT_NEEDED'],
    [{ sourceTitle: { ru: '', kk: '', en: '' } }, 'sourceTitle', 'SOURCE_TITLE_NEEDED'],
    [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl', 'NOT_ADDRESS'],
    [{ asOf: '15.01.2026' }, 'asOf', 'NOT_DATE'],
  ])('%j cannot be stored', (change, field, problem) => {
    expect([...clauseProblems({ ...clause, ...change })]).toEqual([[field, problem]]);
  });

  it('may be without value, text and source', () => {
    const bare = { ...clause, value: '', unit: '' as const, sourceTitle: { ru: '', kk: '', en: '' }, sourceUrl: '', asOf: '' };
    expect(clauseProblems(bare).size).toBe(0);
  });

  it('that is new gets a key that neither version has used', () => {
    expect(newClause('LAND', ['LAND_1', 'LAND_LEASE', 'LAND_2']).key).toBe('LAND_3');
  });
});

describe('a draft', () => {
  it('is stored as a whole or not at all', () => {
    expect(isStorable(form(clause))).toBe(true);
    expect(isStorable(form(clause, { ...clause, key: 'LAND_1', value: 'x' }))).toBe(false);
    expect(isStorable(form())).toBe(false);
  });

  it('is the same to the server in other spaces, another one in another order', () => {
    const other = { ...clause, key: 'LAND_1' };
    expect(isSame(form(clause), form({ ...clause, value: '1000.5' }))).toBe(true);
    expect(isSame(form(clause, other), form(other, clause))).toBe(false);
    expect(isSame(form(clause), form(clause, other))).toBe(false);
    expect(isSame(form(clause), { ...form(clause), note: { ru: 'Почему', kk: '', en: '' } })).toBe(false);
  });

  it.each([null, {}, { note: {}, clauses: [] }, { ...form(), clauses: [{ ...clause, unit: 'KG' }] }, { ...form(), clauses: [{ key: 'A' }] }])('refuses %j as a copy', (junk) => {
    expect(parseForm(junk)).toBeNull();
  });

  it('takes its own copy', () => {
    expect(parseForm(JSON.parse(JSON.stringify(form(clause))))).toEqual(form(clause));
  });
});
