import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterestFields } from './interest.fields.ts';
import { compareNeeds, oddities } from './needs.ts';
import type { Need, PlaceFigures } from './needs.ts';

const FIELDS: InterestFields = {
  purpose: 'Цех',
  okedDivision: '25',
  investment: 900_000_000,
  currency: 'KZT',
  permanentJobs: 60,
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
const PLACE: PlaceFigures = { landHa: null, powerMva: null, okedDivisions: [], investmentKzt: null, permanentJobs: null };

const verdict = (need: Need, fields: Partial<InterestFields>, place: Partial<PlaceFigures>) =>
  compareNeeds({ ...FIELDS, ...fields }, { ...PLACE, ...place }).find((one) => one.need === need);

describe('what is asked for against what is there', () => {
  it('falls short by a figure where the place has less', () => {
    expect(verdict('POWER', { powerMva: 10 }, { powerMva: 4 })).toEqual({ need: 'POWER', verdict: 'SHORT', lacking: 6 });
    expect(verdict('LAND', { landHa: 2 }, { landHa: 2 })).toMatchObject({ verdict: 'MET' });
  });

  it('is unknown where nobody has stated it of the place, never short', () => {
    expect(verdict('POWER', { powerMva: 10 }, {})).toMatchObject({ verdict: 'UNKNOWN', lacking: null });
  });

  it('asks the investor for the money and the jobs that a project needs', () => {
    expect(verdict('MONEY', {}, { investmentKzt: 1_000_000_000 })).toMatchObject({ verdict: 'SHORT', lacking: 100_000_000 });
    expect(verdict('MONEY', { currency: 'USD' }, { investmentKzt: 1 })).toMatchObject({ verdict: 'UNKNOWN' });
    expect(verdict('JOBS', {}, { permanentJobs: 60 })).toMatchObject({ verdict: 'MET' });
  });

  it('compares activities only where some are named', () => {
    expect(verdict('ACTIVITY', {}, { okedDivisions: ['24', '25'] })).toMatchObject({ verdict: 'MET' });
    expect(verdict('ACTIVITY', {}, { okedDivisions: ['24'] })).toMatchObject({ verdict: 'SHORT' });
    expect(verdict('ACTIVITY', {}, {})).toMatchObject({ verdict: 'UNKNOWN' });
  });

  it('lacks something exactly where it is short of a figure, and more in the place is never worse', () => {
    const figure = fc.option(fc.double({ min: 0, max: 10_000, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(figure, figure, fc.double({ min: 0, max: 100, noNaN: true }), (asked, has, more) => {
        const now = verdict('POWER', { powerMva: asked }, { powerMva: has });
        expect((now?.lacking ?? 0) > 0).toBe(now?.verdict === 'SHORT');
        if (now?.verdict === 'MET' && has !== null)
          expect(verdict('POWER', { powerMva: asked }, { powerMva: has + more })?.verdict).toBe('MET');
      }),
    );
  });
});

describe('what is odd about what was sent', () => {
  it('is nothing for an ordinary project', () => {
    expect(oddities(FIELDS, '2026-11-25')).toEqual([]);
  });

  it('is a sum for a job outside what projects of the country cost, no money of one’s own, a start that has passed', () => {
    expect(oddities({ ...FIELDS, permanentJobs: 901 }, '2026-11-25')).toEqual(['PER_JOB_LOW']);
    expect(oddities({ ...FIELDS, investment: 90_000_000_000, permanentJobs: 89 }, '2026-11-25')).toEqual(['PER_JOB_HIGH']);
    expect(oddities({ ...FIELDS, ownFundsPercent: 0, startMonth: '2026-10-01' }, '2026-11-25')).toEqual(['NO_OWN_FUNDS', 'START_PAST']);
    expect(oddities({ ...FIELDS, startMonth: '2026-11-01' }, '2026-11-25')).toEqual([]);
  });
});
