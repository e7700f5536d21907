import { expect, it } from 'vitest';
import type { TermsState } from './clauses.ts';
import { upcomingOf, versionOn } from './versions.ts';

const version = (number: number, effectiveFrom: string | null, state: TermsState) => ({ number, effectiveFrom, state });

/** Newest first, as the server sends them. */
const VERSIONS = [
  version(6, null, 'DRAFT'),
  version(5, '2027-06-01', 'SCHEDULED'),
  version(4, '2027-03-01', 'SCHEDULED'),
  version(3, '2027-02-01', 'WITHDRAWN'),
  version(2, '2026-11-30', 'IN_FORCE'),
  version(1, '2026-01-01', 'SUPERSEDED'),
];

it.each([
  ['2026-03-01', 1],
  ['2026-11-30', 2],
  ['2027-02-28', 2],
  ['2027-03-01', 4],
  ['2030-01-01', 5],
  ['2025-05-05', 1],
])('on %s version %i holds', (day, number) => expect(versionOn(VERSIONS, day)?.number).toBe(number));

it('no version holds where none was published', () => {
  expect(versionOn([], '2026-01-01')).toBeNull();
  expect(versionOn([version(1, null, 'DRAFT'), version(2, '2026-01-01', 'WITHDRAWN')], '2026-01-01')).toBeNull();
});

it('versions to come stand by their day', () => expect(upcomingOf(VERSIONS).map(({ number }) => number)).toEqual([4, 5]));
