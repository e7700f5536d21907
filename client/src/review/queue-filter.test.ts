import { describe, expect, it } from 'vitest';
import { ageInDays, readFilter, statesOf, whoseOf } from './queue-filter.ts';

describe('the filter of the queue', () => {
  it.each([
    ['OURS', ['SUBMITTED', 'UNDER_REVIEW', 'SHORTLISTED']],
    ['INVESTORS', ['INFORMATION_REQUESTED']],
    ['OVER', ['ACCEPTED', 'DECLINED', 'WITHDRAWN']],
    ['SHORTLISTED', ['SHORTLISTED']],
    ['ALL', null],
  ] as const)('%s', (filter, states) => {
    expect(statesOf(readFilter(filter))).toEqual(states);
  });

  it.each([null, '', 'DRAFT', 'drop table'])('%j means everything', (junk) => {
    expect(readFilter(junk)).toBe('ALL');
  });
});

describe('a row of the queue', () => {
  it('says whose move it is from the steward’s side', () => {
    expect([whoseOf('STEWARD'), whoseOf('INVESTOR'), whoseOf(null)]).toEqual(['OURS', 'INVESTORS', 'NOBODY']);
  });

  it('counts whole days', () => {
    const sent = '2026-11-20T10:00:00.000Z';
    expect(ageInDays(sent, Date.parse('2026-11-21T09:59:59.000Z'))).toBe(0);
    expect(ageInDays(sent, Date.parse('2026-11-25T10:00:00.000Z'))).toBe(5);
  });

  it('is not confused by a clock that is behind', () => {
    expect(ageInDays('2026-11-20T10:00:00.000Z', Date.parse('2026-11-20T09:00:00.000Z'))).toBe(0);
  });
});
