import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, refusalsOf, verdictOf, VERDICTS, DOUBT_REASONS } from './eligibility.ts';
import type { Admission, Asked, Assessment, RefusalReason } from './eligibility.ts';
import { excludedBy, mayBeExcludedBy } from './excluded-activities.ts';
import { INLAND, LAW, clause, project } from './incentives.cases.ts';
import { EXCLUSIONS } from './project.ts';
import type { Project } from './project.ts';
import { rulesOf } from './terms-rules.ts';

/** A version that lists the divisions of its priority activities. */
const LISTED = rulesOf([...LAW, clause('PRIORITY_ACTIVITIES', null, { group: 'ACTIVITIES', oked: ['24', '25'] })]);

const BORDER: Admission = { ...INLAND, onCustomsBorder: true };

const asked = (more: Partial<Project> = {}, how: Partial<Asked> = {}): Asked => ({
  project: project(more),
  rules: LISTED,
  zoneUntil: '2060-01-01',
  admission: INLAND,
  ...how,
});

const told = (
  more: Partial<Project> = {},
  how: Partial<Asked> = {},
  years: number | null = 15,
): Assessment & { readonly refusals: readonly RefusalReason[] } => {
  const one = asked(more, how);
  const refusals = refusalsOf(one, 4325);
  return { ...assess(one, { refusals, term: { years } }), refusals: refusals.map(({ reason }) => reason) };
};

const reasons = ({ doubts }: Assessment) => doubts.map(({ reason }) => reason);

describe('who is admitted', () => {
  it.each(['CN', 'RU', 'TR'])('a person from %s is not, in a zone at the customs border', (country) => {
    const { refusals, verdict } = told({ country }, { admission: BORDER });
    expect(refusals).toEqual(['FOREIGN_PERSON']);
    expect(verdict).toBe('REFUSED');
  });

  it('a person of Kazakhstan is, at the border too', () => {
    expect(told({ country: 'KZ' }, { admission: BORDER })).toMatchObject({ refusals: [], verdict: 'CLEAR' });
  });

  it('a foreign person is in a zone that is not at the border', () => {
    expect(told({ country: 'CN' })).toMatchObject({ refusals: [], verdict: 'CLEAR' });
  });

  it('is a question at the border while the country is not told', () => {
    const result = told({ country: null }, { admission: BORDER });
    expect(reasons(result)).toEqual(['COUNTRY_UNTOLD']);
    expect(result.verdict).toBe('DOUBTFUL');
  });

  it('is a question for a foreign person where nobody has established whether the zone is at the border', () => {
    expect(reasons(told({ country: 'CN' }, { admission: { ...INLAND, onCustomsBorder: null } }))).toEqual(['BORDER_UNKNOWN']);
    expect(reasons(told({ country: 'KZ' }, { admission: { ...INLAND, onCustomsBorder: null } }))).toEqual([]);
  });

  it.each(EXCLUSIONS)('%s shuts out by a clause', (exclusion) => {
    const [refusal] = refusalsOf(asked({ exclusions: [exclusion] }), 4325);
    expect(refusal).toMatchObject({ reason: 'EXCLUDED', exclusion, clauseKey: expect.stringMatching(/^EXCLUDED_BY_(ZONE_LAW|TAX_CODE)$/) });
  });
});

describe('an activity', () => {
  it.each([
    ['92', 'GAMBLING'],
    ['05', 'SUBSOIL_USER'],
    ['06', 'SUBSOIL_USER'],
    ['07', 'SUBSOIL_USER'],
    ['08', 'SUBSOIL_USER'],
  ])('of division %s is shut out by itself, as %s', (okedDivision, exclusion) => {
    const refusals = refusalsOf(asked({ okedDivision }, { rules: rulesOf(LAW) }), 4325);
    expect(refusals).toEqual([{ reason: 'ACTIVITY_EXCLUDED', exclusion, clauseKey: 'EXCLUDED_BY_ZONE_LAW' }]);
  });

  it('that is shut out is named once when it was ticked too', () => {
    expect(told({ okedDivision: '92', exclusions: ['GAMBLING'] }, { rules: rulesOf(LAW) }).refusals).toEqual(['EXCLUDED']);
  });

  it.each(['09', '11', '12', '19', '29'])('of division %s may be shut out and is never called free of obstacles', (okedDivision) => {
    const result = told({ okedDivision }, { rules: rulesOf(LAW) });
    expect(reasons(result)).toContain('ACTIVITY_MAY_BE_EXCLUDED');
    expect(result).toMatchObject({ refusals: [], verdict: 'DOUBTFUL' });
  });

  it('that a version lists is free of obstacles, and another is refused', () => {
    expect(told({ okedDivision: '24' }).verdict).toBe('CLEAR');
    expect(told({ okedDivision: '62' }).refusals).toEqual(['ACTIVITY_NOT_LISTED']);
  });

  it('is not checked where the list is unknown', () => {
    const result = told({ okedDivision: '24' }, { rules: rulesOf(LAW), admission: { ...INLAND, knownDivisions: ['24'] } });
    expect(reasons(result)).toEqual(['LIST_UNKNOWN']);
    expect(result.verdict).toBe('UNCHECKED');
  });

  it('outside those that the zone is known for is a reservation: metals in a park of information technology', () => {
    const result = told({ okedDivision: '24' }, { rules: rulesOf(LAW), admission: { ...INLAND, knownDivisions: ['62', '63', '72'] } });
    expect(reasons(result)).toEqual(['ACTIVITY_OUTSIDE_KNOWN']);
    expect(result.verdict).toBe('DOUBTFUL');
  });

  it('that was not told is not checked, even where the list is known', () => {
    expect(told({ okedDivision: null })).toMatchObject({ refusals: [], verdict: 'UNCHECKED' });
  });

  it('is either shut out or may be, never both', () => {
    for (let division = 1; division < 100; division += 1) {
      const code = String(division).padStart(2, '0');
      expect([excludedBy(code), mayBeExcludedBy(code)].filter(Boolean).length).toBeLessThan(2);
    }
  });
});

describe('the end of the zone', () => {
  it('known to the year ends nothing within that year, and is said', () => {
    const result = told({ start: '2027-02-01' }, { zoneUntil: '2027' });
    expect(result.refusals).toEqual([]);
    expect(reasons(result)).toEqual(['ZONE_MAY_HAVE_ENDED']);
    expect(result.verdict).toBe('DOUBTFUL');
  });

  it.each([
    ['2027', '2028-01-01'],
    ['2027-06', '2027-07-01'],
    ['2027-06-15', '2027-06-15'],
    ['2027-12-31', '2028-01-01'],
  ])('%s is surely over on %s', (zoneUntil, start) => {
    expect(told({ start }, { zoneUntil }).refusals).toEqual(['ZONE_ENDED']);
  });

  it.each([
    ['2028-01-01', '2026-12-15', 15, true],
    ['2034-06-01', '2026-12-15', 15, true],
    ['2034-06-16', '2026-12-15', 15, false],
    ['2036', '2026-12-15', 25, true],
    ['2036', '2026-12-15', 15, false],
  ])('%s leaves a contract of %s less than half of %i years: %s', (zoneUntil, start, years, isLittle) => {
    expect(reasons(told({ start }, { zoneUntil }, years)).includes('LITTLE_TIME')).toBe(isLittle);
  });

  it('says nothing where the term of relief itself is unknown', () => {
    expect(told({}, {}, null)).toMatchObject({ verdict: 'UNCHECKED', doubts: [{ reason: 'RELIEF_UNKNOWN' }] });
  });

  it('that is unknown or that no act in force confirms was not checked', () => {
    expect(told({}, { zoneUntil: null })).toMatchObject({ verdict: 'UNCHECKED', doubts: [{ reason: 'ZONE_END_UNKNOWN' }] });
    expect(told({}, { admission: { ...INLAND, isEndConfirmed: false } })).toMatchObject({
      verdict: 'UNCHECKED',
      doubts: [{ reason: 'ZONE_END_UNCONFIRMED' }],
    });
  });
});

describe('a verdict', () => {
  it('is clear only without refusals and doubts, whatever they are', () => {
    const refusals = fc.array(fc.constantFrom({ reason: 'EXCLUDED' as const }), { maxLength: 2 });
    const doubts = fc.array(
      fc.constantFrom(...DOUBT_REASONS).map((reason) => ({ reason })),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(refusals, doubts, (some, others) => {
        const verdict = verdictOf(some, others);
        expect(VERDICTS).toContain(verdict);
        expect(verdict === 'CLEAR').toBe(some.length === 0 && others.length === 0);
        expect(verdict === 'REFUSED').toBe(some.length > 0);
      }),
    );
  });

  it('is never clear where the version lists no activities', () => {
    const division = fc.integer({ min: 1, max: 99 }).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(fc.option(division), fc.subarray(['24', '62']), (okedDivision, knownDivisions) => {
        expect(told({ okedDivision }, { rules: rulesOf(LAW), admission: { ...INLAND, knownDivisions } }).verdict).not.toBe('CLEAR');
      }),
    );
  });
});
