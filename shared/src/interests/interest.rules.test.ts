import { describe, expect, it } from 'vitest';
import type { InterestFields } from './interest.fields.ts';
import { submissionProblems } from './interest.rules.ts';

const complete: InterestFields = {
  purpose: 'Цех',
  okedDivision: '25',
  investment: 1,
  currency: 'KZT',
  permanentJobs: null,
  landHa: null,
  powerMva: null,
  startMonth: null,
  ownFundsPercent: null,
  partners: null,
  message: null,
  contactName: 'Айгерим',
  contactPhone: '+77010000000',
  consent: true,
};

describe('an expression of interest may be sent', () => {
  it('when purpose, activity, sum, contact and consent are there', () => {
    expect(submissionProblems(complete)).toEqual([]);
  });

  it.each(['purpose', 'okedDivision', 'investment', 'contactName', 'contactPhone'] as const)('not without %s', (path) => {
    expect(submissionProblems({ ...complete, [path]: null })).toEqual([{ path, rule: 'REQUIRED' }]);
  });

  it('not without consent', () => {
    expect(submissionProblems({ ...complete, consent: false })).toEqual([{ path: 'consent', rule: 'CONSENT_NEEDED' }]);
  });

  it('not with a telephone number that nobody can call', () => {
    expect(submissionProblems({ ...complete, contactPhone: '12' })).toEqual([{ path: 'contactPhone', rule: 'PHONE_SHORT' }]);
    expect(submissionProblems({ ...complete, contactPhone: '+7 701 000 00 000' })).toEqual([{ path: 'contactPhone', rule: 'PHONE_LONG' }]);
  });
});
