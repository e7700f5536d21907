import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TERMS_STATES } from './clauses.ts';
import { firstPermittedDay, isStanding, lastToBegin } from './publication.ts';
import type { OrderedVersion } from './publication.ts';

const TODAY = '2026-11-30';
const version = (number: number, state: OrderedVersion['state'], effectiveFrom: string | null): OrderedVersion => ({
  number,
  state,
  effectiveFrom,
});
const IN_FORCE = version(1, 'IN_FORCE', '2026-01-01');

describe('the first day on which a new version may begin', () => {
  it.each([
    ['today, without versions', [], TODAY],
    ['today, after one that is in force', [IN_FORCE], TODAY],
    ['tomorrow, after one that began today', [version(1, 'IN_FORCE', TODAY)], '2026-12-01'],
    ['the day after a scheduled one', [version(2, 'SCHEDULED', '2027-02-28'), IN_FORCE], '2027-03-01'],
    [
      'the day after the last of several',
      [version(3, 'SCHEDULED', '2027-12-31'), version(2, 'SCHEDULED', '2027-03-01'), IN_FORCE],
      '2028-01-01',
    ],
    ['today, when the scheduled one was withdrawn', [version(2, 'WITHDRAWN', '2027-03-01'), IN_FORCE], TODAY],
    ['today, whatever a draft is', [version(2, 'DRAFT', null), IN_FORCE], TODAY],
  ])('is %s', (_when, versions, expected) => expect(firstPermittedDay(versions, TODAY)).toBe(expected));

  it('never is before today, nor on or before the day of a standing version', () => {
    const day = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const versions = fc.array(fc.record({ number: fc.nat(), state: fc.constantFrom(...TERMS_STATES), effectiveFrom: day }));
    fc.assert(
      fc.property(versions, day, (all, today) => {
        const first = firstPermittedDay(all, today);
        expect(first >= today).toBe(true);
        expect(all.filter(isStanding).every(({ effectiveFrom }) => effectiveFrom < first || first === today)).toBe(true);
        expect(first === today || lastToBegin(all)?.effectiveFrom !== null).toBe(true);
      }),
    );
  });
});
