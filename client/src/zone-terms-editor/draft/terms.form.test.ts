import { describe, expect, it } from 'vitest';
import { NEW_RELIEF } from './clause.types.ts';
import { isSame, newClause, toBody } from './terms.form.ts';
import type { ClauseForm, TermsForm } from './terms.form.ts';
import { parseForm } from './terms.parse.ts';
import { clauseProblems, fitOf, storablePart } from './terms.problems.ts';

const clause: ClauseForm = {
  locale: 'RU',
  key: 'LAND_LEASE',
  group: 'LAND',
  title: { ru: 'Земля', kk: '', en: '' },
  text: { ru: '', kk: '', en: '' },
  value: '1 000,5',
  unit: 'MRP',
  sourceTitle: { ru: 'Закон', kk: '', en: '' },
  sourceUrl: 'https://example.kz/act',
  asOf: '2026-01',
  relief: null,
  oked: [],
};

const form = (...clauses: ClauseForm[]): TermsForm => ({ note: { ru: '', kk: '', en: '' }, clauses, justifications: {} });

describe('a clause', () => {
  it('goes to the server in full, blanks as null', () => {
    expect(toBody(form(clause))).toEqual({
      note: null,
      clauses: [
        {
          key: 'LAND_LEASE',
          group: 'LAND',
          title: { ru: 'Земля', kk: null, en: null },
          text: null,
          value: 1000.5,
          unit: 'MRP',
          sourceTitle: { ru: 'Закон', kk: null, en: null },
          sourceUrl: 'https://example.kz/act',
          asOf: '2026-01',
          relief: null,
          oked: null,
        },
      ],
      justifications: [],
    });
  });

  it.each<[Partial<ClauseForm>, string, string]>([
    [{ title: { ru: ' ', kk: '', en: '' } }, 'title', 'TITLE_NEEDED'],
    [{ value: 'сто' }, 'value', 'NOT_NUMBER'],
    [{ value: '10.000' }, 'value', 'NOT_NUMBER'],
    [{ value: '10 га' }, 'value', 'NOT_NUMBER'],
    [{ value: '-3' }, 'value', 'NOT_NUMBER'],
    [{ unit: '' }, 'unit', 'UNIT_NEEDED'],
    [{ text: { ru: '', kk: 'ә'.repeat(9_791), en: '' } }, 'text', 'TOO_LONG'],
    [{ sourceTitle: { ru: '', kk: '', en: '' } }, 'sourceTitle', 'SOURCE_TITLE_NEEDED'],
    [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl', 'NOT_ADDRESS'],
    [{ asOf: '15.01.2026' }, 'asOf', 'NOT_DATE'],
    [{ unit: 'PERCENT', value: '100,5' }, 'value', 'NOT_PERCENT'],
    [{ unit: 'PERCENT', value: '-1' }, 'value', 'NOT_PERCENT'],
    [{ unit: 'COEFFICIENT', value: '1,1' }, 'value', 'NOT_COEFFICIENT'],
    [{ relief: NEW_RELIEF, value: '', unit: '' }, 'value', 'VALUE_NEEDED'],
    [{ relief: NEW_RELIEF, value: '10' }, 'unit', 'UNIT_NOT_OF_MEASURE'],
    [{ relief: { ...NEW_RELIEF, measure: 'COEFFICIENT' }, value: '1', unit: 'PERCENT' }, 'unit', 'UNIT_NOT_OF_MEASURE'],
    [{ relief: { ...NEW_RELIEF, categories: [] }, value: '10', unit: 'PERCENT' }, 'categories', 'CATEGORY_NEEDED'],
    [{ relief: { ...NEW_RELIEF, years: '2,5' }, value: '10', unit: 'PERCENT' }, 'years', 'NOT_YEARS'],
    [{ relief: { ...NEW_RELIEF, years: '100' }, value: '10', unit: 'PERCENT' }, 'years', 'NOT_YEARS'],
  ])('%j cannot be stored', (change, field, problem) => {
    expect([...clauseProblems({ ...clause, ...change })]).toEqual([[field, problem]]);
  });

  it('may be without value, text and source', () => {
    const bare = { ...clause, value: '', unit: '' as const, sourceTitle: { ru: '', kk: '', en: '' }, sourceUrl: '', asOf: '' };
    expect(clauseProblems(bare).size).toBe(0);
  });

  it('may be the whole and none of it', () => {
    expect(clauseProblems({ ...clause, unit: 'PERCENT', value: '100' }).size).toBe(0);
    expect(clauseProblems({ ...clause, unit: 'COEFFICIENT', value: '0' }).size).toBe(0);
  });

  it('with a relief and activities goes to the server typed', () => {
    const typed = {
      ...clause,
      relief: { ...NEW_RELIEF, categories: ['C', 'A'] as const, years: '5' },
      oked: ['27', '10', '10'],
      value: '50',
      unit: 'PERCENT' as const,
    };
    expect(toBody(form(typed)).clauses[0]).toMatchObject({
      relief: { tax: 'CIT', measure: 'REDUCTION', base: 'PRIORITY_INCOME', categories: ['A', 'C'], years: 5 },
      oked: ['10', '27'],
    });
  });

  it('does not store what its key implies', () => {
    const known = { ...clause, key: 'CIT_REDUCTION', value: '100', unit: 'PERCENT' as const, relief: { ...NEW_RELIEF, categories: [] } };
    const favoured = { ...clause, key: 'CATEGORY_B_FAVOURED_FROM', oked: ['10', '13', '14', '15', '26', '27'] };
    expect(toBody(form(known, favoured)).clauses.map(({ relief, oked }) => [relief, oked])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(clauseProblems(known).size).toBe(0);
  });

  it('that is new gets a key that neither version has used', () => {
    expect(newClause('LAND', ['LAND_1', 'LAND_LEASE', 'LAND_2'], 'RU').key).toBe('LAND_3');
  });
});

describe('a draft', () => {
  it('is stored as far as it can be: a clause that cannot stands as it was stored, a new one waits', () => {
    const other = { ...clause, key: 'LAND_1' };
    const typed = form({ ...clause, value: 'x' }, { ...other, value: '7' }, { ...clause, key: 'LAND_2', unit: '' });
    expect(storablePart(typed, form(clause, other))).toEqual(form(clause, { ...other, value: '7' }));
    expect(fitOf(typed, form(clause, other))).toBe('PARTLY');
    expect(fitOf(form(clause), null)).toBe('WHOLE');
    expect(fitOf(form({ ...clause, value: 'x' }), null)).toBe('NOT');
    expect(fitOf(form(), null)).toBe('NOT');
  });

  it('with words that only one font can draw is stored with the words of before', () => {
    const typed = {
      ...form(clause),
      note: { ru: 'Ста\ue000вка', kk: '', en: '' },
      justifications: { CATEGORIES_GAP: '\ue000', NO_SOURCE_ACT: 'Так в законе' },
    };
    const stored = { ...form(clause), note: { ru: 'Ставка', kk: '', en: '' } };
    expect(storablePart(typed, stored)).toEqual({ ...stored, justifications: { CATEGORIES_GAP: '', NO_SOURCE_ACT: 'Так в законе' } });
    expect(fitOf(typed, stored)).toBe('PARTLY');
  });

  it('is the same to the server in other spaces, another one in another order', () => {
    const other = { ...clause, key: 'LAND_1' };
    expect(isSame(form(clause), form({ ...clause, value: '1000.5' }))).toBe(true);
    expect(isSame(form(clause, other), form(other, clause))).toBe(false);
    expect(isSame(form(clause), form(clause, other))).toBe(false);
    expect(isSame(form(clause), form({ ...clause, oked: ['10'] }))).toBe(false);
    expect(isSame(form(clause), { ...form(clause), justifications: { CATEGORIES_GAP: ' ' } })).toBe(true);
    expect(isSame(form(clause), { ...form(clause), justifications: { CATEGORIES_GAP: 'So the law says' } })).toBe(false);
    expect(isSame(form(clause), { ...form(clause), note: { ru: 'Почему', kk: '', en: '' } })).toBe(false);
  });

  it.each([
    null,
    {},
    { note: {}, clauses: [] },
    { ...form(), clauses: [{ ...clause, unit: 'KG' }] },
    { ...form(), clauses: [{ key: 'A' }] },
    { ...form(clause), justifications: { A: 1 } },
    { ...form(), clauses: [{ ...clause, relief: { tax: 'CIT' } }] },
    { ...form(), clauses: [{ ...clause, oked: [10] }] },
  ])('refuses %j as a copy', (junk) => {
    expect(parseForm(junk, 'RU')).toBeNull();
  });

  it('accepts its own copy', () => {
    const typed = { ...form({ ...clause, relief: NEW_RELIEF, oked: ['10'] }), justifications: { CATEGORIES_GAP: 'So the law says' } };
    expect(parseForm(JSON.parse(JSON.stringify(typed)), 'RU')).toEqual(typed);
  });

  it('typed on an English page says the same on a Russian one', () => {
    const typed = form({ ...clause, locale: 'EN', value: '2,125', unit: 'TENGE', relief: { ...NEW_RELIEF, years: '7' } });
    const read = parseForm(JSON.parse(JSON.stringify(typed)), 'RU');
    expect(read?.clauses[0]).toMatchObject({ locale: 'RU', value: '2\u00a0125', relief: { years: '7' } });
    expect(read && toBody(read).clauses[0]?.value).toBe(2125);
  });

  it('takes a copy of the release before, which knew no types', () => {
    const { locale: _locale, relief: _relief, oked: _oked, ...old } = clause;
    expect(parseForm({ note: form().note, clauses: [old] }, 'RU')).toEqual(form(clause));
  });
});
