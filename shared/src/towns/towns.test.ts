import { describe, expect, it } from 'vitest';
import { exclusionEvent, listStatusOn } from './towns.ts';

const listed = { event: 'LISTED', date: '2012' };
const town = (...events: { event: string; date: string }[]) => ({ listStatus: 'EXCLUDED' as const, statusHistory: [listed, ...events] });

describe('the status of a town on a day', () => {
  it.each([
    ['2023-11-20', 'CURRENT'],
    ['2023-11-21', 'EXCLUDED'],
    ['2023-11-22', 'EXCLUDED'],
  ])('on %s is %s, where the act is of 21 November 2023', (day, status) => {
    expect(listStatusOn(day, town({ event: 'EXCLUDED', date: '2023-11-21' }, { event: 'NAMED_AS_EXCLUDED', date: '2024-04' }))).toBe(
      status,
    );
  });

  it.each([
    ['2024-03-31', 'CURRENT'],
    ['2024-04-01', 'EXCLUDED'],
  ])('on %s is %s, where only the month of the first report is known', (day, status) => {
    expect(listStatusOn(day, town({ event: 'NAMED_AS_EXCLUDED', date: '2024-04' }))).toBe(status);
  });

  it('is what its sources say where nothing excludes it', () => {
    expect(listStatusOn('2026-12-01', { listStatus: 'UNKNOWN', statusHistory: [listed] })).toBe('UNKNOWN');
  });

  it('follows the act before the reports', () => {
    const act = { event: 'EXCLUDED', date: '2023-11-21' };
    expect(exclusionEvent([{ event: 'NAMED_AS_EXCLUDED', date: '2023-01' }, act])).toBe(act);
  });
});
