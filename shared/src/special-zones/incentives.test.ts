import { describe, expect, it } from 'vitest';
import type { Relief } from './clauses.ts';
import { LAW, NOTHING_TOLD, clause, estimate, lineOf, pairs, profits } from './incentives.cases.ts';
import { rulesOf } from './terms-rules.ts';

// Case numbers are those of docs/incentive-cases.md, where each case is worked out by hand.

describe('the category of a project', () => {
  it.each([
    { number: 1, capex: 12_974_999_999, okedDivision: '25', expected: { category: 'A', years: 7, until: '2033-03-01' } },
    { number: 2, capex: 12_975_000_000, okedDivision: '25', expected: { category: 'B', years: 15, until: '2041-03-01' } },
    { number: 3, capex: 12_975_000_001, okedDivision: '25', expected: { category: 'B', years: 15, until: '2041-03-01' } },
    { number: 4, capex: 62_712_499_999, okedDivision: '25', expected: { category: 'B', years: 15, until: '2041-03-01' } },
    { number: 5, capex: 62_712_500_000, okedDivision: '25', expected: { category: 'C', years: 25, until: '2051-03-01' } },
    { number: 6, capex: 62_712_500_001, okedDivision: '25', expected: { category: 'C', years: 25, until: '2051-03-01' } },
    { number: 7, capex: 4_324_999_999, okedDivision: '10', expected: { category: 'A', years: 7, until: '2033-03-01' } },
    { number: 8, capex: 4_325_000_000, okedDivision: '10', expected: { category: 'B', years: 15, until: '2041-03-01' } },
    { number: 9, capex: 4_325_000_000, okedDivision: '25', expected: { category: 'A', years: 7, until: '2033-03-01' } },
  ])(
    'case $number: $capex ₸ in division $okedDivision is $expected.category until $expected.until',
    ({ capex, okedDivision, expected }) => {
      expect(estimate({ capex, okedDivision }).term).toMatchObject({ ...expected, endsWithZone: false });
    },
  );

  it.each([
    ['10', '2025-12-31', 'B'],
    ['11', '2026-01-01', 'A'],
  ])('case %s: 12 bn ₸ signed on %s is %s: the MRP changes with the year', (_case, start, category) => {
    expect(estimate({ capex: 12_000_000_000, start }).term).toMatchObject({ category });
  });

  it('case 12: relief ends with the zone', () => {
    expect(estimate({ capex: 12_975_000_000 }, { zoneUntil: '2030-07-01' }).term).toMatchObject({
      years: 15,
      until: '2030-07-01',
      latestUntil: '2030-07-01',
      endsWithZone: true,
    });
  });
});

describe('the taxes', () => {
  it('case 13: income tax returns within the year in which the relief ends', () => {
    const years = profits(100_000_000, ...Array.from({ length: 8 }, () => 200_000_000));
    expect(pairs('CIT', estimate({ start: '2026-07-01', years }))).toEqual([
      [2026, 10_082_192, 0],
      [2027, 40_000_000, 0],
      [2028, 40_000_000, 0],
      [2029, 40_000_000, 0],
      [2030, 40_000_000, 0],
      [2031, 40_000_000, 0],
      [2032, 40_000_000, 0],
      [2033, 40_000_000, 20_164_384],
      [2034, 40_000_000, 40_000_000],
    ]);
  });

  it('case 14: social tax is not relieved, and the first year counts from the start', () => {
    const result = estimate({ start: '2026-07-01', staff: 10, monthlyWage: 300_000, years: profits(0, 0) });
    expect(pairs('SOCIAL_TAX', result)).toEqual([
      [2026, 1_088_877, 1_088_877],
      [2027, 2_160_000, 2_160_000],
    ]);
  });

  it('case 15: property and land are counted by the rates that the investor tells', () => {
    const asked = { ...NOTHING_TOLD, propertyTaxPercent: 1.5, floorValuePerM2: 50_000, landTaxPerHa: 100_000 };
    const result = estimate({ start: '2026-01-01', floorM2: 2_000, landHa: 3, asked });
    expect(pairs('PROPERTY_TAX', result)).toEqual([[2026, 1_500_000, 0]]);
    expect(pairs('LAND_TAX', result)).toEqual([[2026, 300_000, 0]]);
    expect(result.lines.map(({ tax }) => tax)).not.toContain('LAND_USE_FEE');
  });

  it('case 16: duty is saved, VAT on imports is shown and not added up', () => {
    const result = estimate({ importedPercent: 40, asked: { ...NOTHING_TOLD, importDutyPercent: 5 } });
    expect(pairs('IMPORT_DUTY', result)).toEqual([[2026, 100_000_000, 0]]);
    expect(pairs('VAT', result)).toEqual([[2026, 320_000_000, 0]]);
    expect(result.total).toEqual({ standard: 100_000_000, withTerms: 0, saving: 100_000_000 });
  });

  it('case 17: a loss owes no income tax', () => {
    expect(pairs('CIT', estimate({ years: profits(-50_000_000) }))).toEqual([[2026, 0, 0]]);
  });

  it('case 18: savings are discounted to the year of the start', () => {
    const years = profits(100_000_000, 200_000_000);
    expect(estimate({ start: '2026-01-01', years, asked: { ...NOTHING_TOLD, discountPercent: 10 } }).presentValue).toBe(56_363_636);
  });

  it('case 19: a year whose rate is not known is left out and named', () => {
    const result = estimate({ start: '2025-12-31', years: profits(100_000_000, 100_000_000) });
    expect(lineOf('CIT', result).unknownYears).toEqual([2025]);
    expect(pairs('CIT', result)).toEqual([[2026, 20_000_000, 0]]);
  });
});

describe('several reliefs of one tax', () => {
  const own = (key: string, value: number, relief: Partial<Relief>) =>
    clause(key, value, {
      relief: { tax: 'CIT', measure: 'REDUCTION', base: 'PRIORITY_INCOME', categories: ['A', 'B', 'C'], years: null, ...relief },
    });

  it('each year takes the one that leaves least, so that one more never costs more', () => {
    const rules = rulesOf([
      ...LAW.filter(({ key }) => key !== 'CIT_REDUCTION'),
      own('INCENTIVES_1', 100, { years: 1 }),
      own('INCENTIVES_2', 50, {}),
    ]);
    expect(pairs('CIT', estimate({ start: '2026-01-01', years: profits(100_000_000, 100_000_000) }, { rules }))).toEqual([
      [2026, 20_000_000, 0],
      [2027, 20_000_000, 10_000_000],
    ]);
  });

  it('are compared by what they leave of this tax, not of another', () => {
    const rules = rulesOf([
      ...LAW,
      own('INCENTIVES_1', 5, { tax: 'SOCIAL_TAX', measure: 'RATE', base: 'PAYROLL' }),
      own('INCENTIVES_2', 50, { tax: 'SOCIAL_TAX', base: 'PAYROLL' }),
    ]);
    expect(pairs('SOCIAL_TAX', estimate({ start: '2026-01-01', staff: 10, monthlyWage: 300_000 }, { rules }))).toEqual([
      [2026, 2_160_000, 1_080_000],
    ]);
  });

  it('a rate in per cent says nothing about land, which is charged by the hectare', () => {
    const rules = rulesOf([
      ...LAW.filter(({ key }) => key !== 'LAND_TAX_COEFFICIENT'),
      own('LAND_1', 50, { tax: 'LAND_TAX', measure: 'RATE', base: 'PRIORITY_LAND' }),
    ]);
    const asked = { ...NOTHING_TOLD, landTaxPerHa: 100_000 };
    expect(pairs('LAND_TAX', estimate({ start: '2026-01-01', landHa: 3, asked }, { rules }))).toEqual([[2026, 300_000, 300_000]]);
  });
});

describe('what is not stated as the key expects', () => {
  it.each([
    ['a threshold in tenge', 'CATEGORY_B_FROM', 12_975_000_000, 'TENGE' as const],
    ['no threshold', 'CATEGORY_B_FROM', null, null],
  ])('%s leaves the category unknown', (_what, key, value, unit) => {
    const rules = rulesOf(LAW.map((each) => (each.key === key ? { ...each, value, unit } : each)));
    expect(estimate({}, { rules }).term).toBeNull();
  });

  it('a term in months is not read as years', () => {
    const rules = rulesOf(LAW.map((each) => (each.key === 'RELIEF_YEARS_A' ? { ...each, value: 84, unit: 'MONTHS' as const } : each)));
    expect(estimate({}, { rules }).term).toMatchObject({ category: 'A', years: null, until: null });
  });

  it('a category above all thresholds is known without the lower ones', () => {
    const rules = rulesOf(LAW.filter(({ key }) => key !== 'CATEGORY_B_FROM'));
    expect(estimate({ capex: 70_000_000_000 }, { rules }).term).toMatchObject({ category: 'C' });
  });
});

describe('who may not take part', () => {
  it('case 20: pays as if there were no terms', () => {
    const result = estimate({ start: '2026-01-01', exclusions: ['SUBSOIL_USER'], years: profits(100_000_000) });
    expect(result.refusals).toEqual([{ reason: 'EXCLUDED', exclusion: 'SUBSOIL_USER', clauseKey: 'EXCLUDED_BY_ZONE_LAW' }]);
    expect(result.total).toEqual({ standard: 20_000_000, withTerms: 20_000_000, saving: 0 });
  });

  it('is told by the zone’s own list of activities and its minimum', () => {
    const rules = rulesOf([
      ...LAW,
      clause('PRIORITY_ACTIVITIES', null, { group: 'ACTIVITIES', oked: ['13', '14'] }),
      clause('ZONE_MINIMUM_INVESTMENT', 2_000_000, { unit: 'MRP' }),
    ]);
    expect(estimate({}, { rules }).refusals.map(({ reason }) => reason)).toEqual(['ACTIVITY_NOT_LISTED', 'BELOW_MINIMUM_INVESTMENT']);
  });

  it('is nobody where the list is not known or the activity not told', () => {
    expect(estimate().refusals).toEqual([]);
    const rules = rulesOf([...LAW, clause('PRIORITY_ACTIVITIES', null, { group: 'ACTIVITIES', oked: ['13'] })]);
    expect(estimate({ okedDivision: null }, { rules }).refusals).toEqual([]);
  });
});
