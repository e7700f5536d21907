import { describe, expect, it } from 'vitest';
import { overdrawn, sharesOf, zoneEligibility } from './founding.ts';
import type { FoundingSite } from './founding.ts';

const site = (landHa: number | null, powerMva: number | null): FoundingSite => ({
  id: 'one',
  name: 'one',
  landHa,
  powerMva,
  floorM2: null,
  outline: null,
  waterM3Day: null,
  heatGcalHour: null,
});

const zone = { landHa: 0.3, powerMva: 1, waterM3Day: null, heatGcalHour: null };

describe('what a zone shares out', () => {
  it('is added up as it is written, and what is unknown of a site adds nothing', () => {
    const [land, power] = sharesOf({ ...zone, sites: [site(0.1, null), site(0.2, 0.4)] });
    expect([land, power]).toEqual([
      { figure: 'landHa', zone: 0.3, given: 0.3, left: 0 },
      { figure: 'powerMva', zone: 1, given: 0.4, left: 0.6 },
    ]);
  });

  it('cannot be less than its sites get', () => {
    expect(overdrawn({ ...zone, sites: [site(0.2, 0.5), site(0.2, 0.5)] }).map(({ figure, left }) => [figure, left])).toEqual([
      ['landHa', -0.1],
    ]);
  });

  it('is not compared where the zone’s own figure is unknown', () => {
    expect(overdrawn({ ...zone, landHa: null, sites: [site(500, 0.1)] })).toEqual([]);
  });
});

describe('a small industrial zone', () => {
  const lawful = { commissioned: 'YES', forSmallBusiness: 'YES', decision: 'No. 12 of 1 March 2026' } as const;

  it('may be founded where commissioned buildings are handed to small business and the region has decided', () => {
    expect(zoneEligibility(lawful, ['IDLE'])).toEqual({ answer: 'YES', reasons: [] });
  });

  it.each([
    [lawful, [], 'NO', ['NO_FACILITY']],
    [lawful, ['DEMOLISHED'], 'NO', ['FACILITY_DEMOLISHED']],
    [lawful, ['DEMOLISHED', 'IDLE'], 'YES', []],
    [{ ...lawful, commissioned: 'NO' }, ['IDLE'], 'NO', ['NOT_COMMISSIONED']],
    [{ ...lawful, forSmallBusiness: 'NO' }, ['IDLE'], 'NO', ['NOT_FOR_SMALL_BUSINESS']],
    [{ ...lawful, decision: null }, ['IDLE'], 'UNKNOWN', ['NO_DECISION']],
    [
      { commissioned: 'UNKNOWN', forSmallBusiness: 'UNKNOWN', decision: null },
      ['IDLE'],
      'UNKNOWN',
      ['COMMISSIONED_UNKNOWN', 'FOR_SMALL_BUSINESS_UNKNOWN', 'NO_DECISION'],
    ],
  ] as const)('%j on %j: %s', (asked, facilities, answer, reasons) => {
    expect(zoneEligibility(asked, facilities)).toEqual({ answer, reasons });
  });
});
