import { describe, expect, it } from 'vitest';
import { FULL_FIELDS } from '../../testing/interests.ts';
import { emptyForm, figureProblems, fitOf, isSame, longTexts, parseForm, toFields } from './interest.form.ts';
import { toForm } from './interest.stored.ts';

const EMPTY_FORM = emptyForm('RU');

describe('the form of a draft', () => {
  it.each(['RU', 'KK', 'EN'] as const)('loses nothing on the way from the server and back (%s)', (locale) => {
    const fields = { ...FULL_FIELDS, landHa: 2.5, powerMva: 0.4, ownFundsPercent: 33.3, startMonth: '2027-06-01' };
    expect(toFields(toForm(locale, fields))).toEqual(fields);
  });

  it('is empty when nothing is stated', () => {
    expect(toFields(EMPTY_FORM)).toEqual({
      purpose: null,
      okedDivision: null,
      investment: null,
      currency: 'KZT',
      permanentJobs: null,
      landHa: null,
      powerMva: null,
      startMonth: null,
      ownFundsPercent: null,
      partners: null,
      message: null,
      contactName: null,
      contactPhone: null,
      consent: false,
      exclusionKnown: false,
    });
  });

  it.each([
    ['investment', 'много', 'NOT_NUMBER'],
    ['investment', '0', 'OUT_OF_RANGE'],
    ['investment', '1,5', 'NOT_WHOLE'],
    ['permanentJobs', '1000000', 'OUT_OF_RANGE'],
    ['ownFundsPercent', '101', 'OUT_OF_RANGE'],
    ['investment', '10,000', 'TWO_WAYS'],
    ['investment', '$5 млн', 'OTHER_UNIT'],
    ['landHa', '2,5', undefined],
    ['powerMva', '', undefined],
  ] as const)('%s %j: %s', (name, typed, problem) => {
    const form = { ...EMPTY_FORM, [name]: typed };
    expect(figureProblems(form)[name]).toBe(problem);
    expect(fitOf(form)).toBe(problem ? 'PARTLY' : 'WHOLE');
    if (problem) expect(toFields(form)[name]).toBeNull();
  });

  it('is the same to the server in other spaces and another way to write a telephone', () => {
    const one = { ...EMPTY_FORM, purpose: 'Цех', investment: '1500000', contactPhone: '8 701 000 00 00' };
    expect(isSame(one, { ...EMPTY_FORM, purpose: ' Цех ', investment: '1 500 000', contactPhone: '+77010000000' })).toBe(true);
    expect(isSame(one, { ...one, purpose: 'Цеха' })).toBe(false);
  });

  it.each([null, 5, {}, { ...EMPTY_FORM, consent: 'yes' }, { ...EMPTY_FORM, currency: 'EUR' }, { purpose: 'x' }])(
    'refuses %j as a copy',
    (junk) => {
      expect(parseForm(junk, 'RU')).toBeNull();
    },
  );

  it('accepts its own copy', () => {
    expect(parseForm(JSON.parse(JSON.stringify(EMPTY_FORM)), 'RU')).toEqual(EMPTY_FORM);
  });

  it('typed on an English page says the same on a Russian one', () => {
    const typed = { ...emptyForm('EN'), investment: '2,125', landHa: '2.125', powerMva: '10.000' };
    const read = parseForm(JSON.parse(JSON.stringify(typed)), 'RU');
    expect(read).toMatchObject({ locale: 'RU', investment: '2\u00a0125', landHa: '2,125', powerMva: '10.000' });
    expect(read && toFields(read)).toMatchObject({ investment: 2125, landHa: 2.125, powerMva: null });
  });

  it('takes a copy of the release before, which knew no language', () => {
    const { locale: _locale, ...old } = EMPTY_FORM;
    expect(parseForm(old, 'KK')).toEqual(emptyForm('KK'));
  });

  it('keeps a text that is too long in full, and does not call it whole', () => {
    const form = { ...EMPTY_FORM, purpose: 'я'.repeat(5_491), contactName: '😀'.repeat(120) };
    expect(longTexts(form)).toEqual(['purpose']);
    expect(fitOf(form)).toBe('PARTLY');
    expect(toFields(form).purpose).toHaveLength(5_491);
  });
});
