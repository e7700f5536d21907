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

const PLAIN = { isTownExcluded: false };

describe('an expression of interest may be sent', () => {
  it('when purpose, activity, sum, contact and consent are there', () => {
    expect(submissionProblems(complete, PLAIN)).toEqual([]);
  });

  it.each(['purpose', 'okedDivision', 'investment', 'contactName', 'contactPhone'] as const)('not without %s', (path) => {
    expect(submissionProblems({ ...complete, [path]: null }, PLAIN)).toEqual([{ path, rule: 'REQUIRED' }]);
  });

  it('not about a town that has left the list, until the investor says to know it', () => {
    const excluded = { isTownExcluded: true };
    const problem = { path: 'exclusionKnown', rule: 'ACKNOWLEDGEMENT_NEEDED' };
    expect(submissionProblems(complete, excluded)).toEqual([problem]);
    expect(submissionProblems({ ...complete, exclusionKnown: false }, excluded)).toEqual([problem]);
    expect(submissionProblems({ ...complete, exclusionKnown: true }, excluded)).toEqual([]);
  });

  it('not without consent', () => {
    expect(submissionProblems({ ...complete, consent: false }, PLAIN)).toEqual([{ path: 'consent', rule: 'CONSENT_NEEDED' }]);
  });

  it('not with a telephone number that nobody can call', () => {
    expect(submissionProblems({ ...complete, contactPhone: '12' }, PLAIN)).toEqual([{ path: 'contactPhone', rule: 'PHONE_SHORT' }]);
    expect(submissionProblems({ ...complete, contactPhone: '+7 701 000 00 000' }, PLAIN)).toEqual([
      { path: 'contactPhone', rule: 'PHONE_LONG' },
    ]);
  });
});
