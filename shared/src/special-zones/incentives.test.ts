import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tax } from './clauses.ts';
import { estimateIncentives } from './incentives.ts';
import type { EstimateInput } from './incentives.ts';
import type { FiguredClause } from './known-clauses.ts';
import type { Project, RateTable } from './project.ts';
import { rulesOf } from './terms-rules.ts';

// The numbers of the cases are those of docs/incentive-cases.md, where each is worked by hand.

const clause = (key: string, value: number | null, more: Partial<FiguredClause> = {}): FiguredClause => ({ key, group: 'CATEGORIES', value, unit: null, text: {}, ...more });

/** The figures of version 1: SEZ law, art. 51; Tax Code, art. 735. */
const LAW: readonly FiguredClause[] = [
  clause('CATEGORY_A_BELOW', 3_000_000),
  clause('CATEGORY_B_FROM', 3_000_000),
  clause('CATEGORY_B_FAVOURED_FROM', 1_000_000),
  clause('CATEGORY_C_FROM', 14_500_000),
  clause('RELIEF_YEARS_A', 7),
  clause('RELIEF_YEARS_B', 15),
  clause('RELIEF_YEARS_C', 25),
  clause('CIT_REDUCTION', 100),
  clause('LAND_TAX_COEFFICIENT', 0),
  clause('LAND_USE_FEE', 0),
  clause('PROPERTY_TAX_RATE', 0),
  clause('VAT_RATE_ON_SUPPLIES', 0),
  clause('FREE_CUSTOMS_ZONE', null),
];

const figure = (from: string, value: number) => ({ from, value, sourceTitle: null, sourceUrl: null });

const TABLE: RateTable = {
  mrp: [figure('2025-01-01', 3932), figure('2026-01-01', 4325)],
  rates: { CIT: [figure('2026-01-01', 20)], SOCIAL_TAX: [figure('2026-01-01', 6)], VAT: [figure('2026-01-01', 16)] },
};

const NOTHING_TOLD = { propertyTaxPercent: null, floorValuePerM2: null, landTaxPerHa: null, landUseFeePerHa: null, importDutyPercent: null, discountPercent: null };

const project = (more: Partial<Project> = {}): Project => ({
  start: '2026-03-01',
  capex: 5_000_000_000,
  importedPercent: 0,
  landHa: 0,
  floorM2: 0,
  staff: 0,
  monthlyWage: 0,
  years: [{ revenue: 0, profit: 0 }],
  okedDivision: '25',
  country: 'KZ',
  exclusions: [],
  asked: NOTHING_TOLD,
  ...more,
});

const estimate = (more: Partial<Project> = {}, how: Partial<EstimateInput> = {}) => estimateIncentives({ project: project(more), rules: rulesOf(LAW), table: TABLE, zoneUntil: null, ...how });

const lineOf = (tax: Tax, result: ReturnType<typeof estimate>) => {
  const line = result.lines.find((one) => one.tax === tax);
  if (!line) throw new Error(`No line of ${tax}.`);
  return line;
};

const pairs = (tax: Tax, result: ReturnType<typeof estimate>) => lineOf(tax, result).years.map(({ year, standard, withTerms }) => [year, standard, withTerms]);

const profits = (...amounts: number[]) => amounts.map((profit) => ({ revenue: 0, profit }));

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
  ])('case $number: $capex ₸ in division $okedDivision is $expected.category until $expected.until', ({ capex, okedDivision, expected }) => {
    expect(estimate({ capex, okedDivision }).term).toMatchObject({ ...expected, endsWithZone: false });
  });

  it.each([
    ['10', '2025-12-31', 'B'],
    ['11', '2026-01-01', 'A'],
  ])('case %s: 12 bn ₸ signed on %s is %s: the MRP changes with the year', (_case, start, category) => {
    expect(estimate({ capex: 12_000_000_000, start }).term).toMatchObject({ category });
  });

  it('case 12: relief ends with the zone', () => {
    expect(estimate({ capex: 12_975_000_000 }, { zoneUntil: '2030-07-01' }).term).toMatchObject({ years: 15, until: '2030-07-01', endsWithZone: true });
  });
});

describe('the taxes', () => {
  it('case 13: income tax returns within the year in which the relief ends', () => {
    const years = profits(100_000_000, ...Array.from({ length: 8 }, () => 200_000_000));
    expect(pairs('CIT', estimate({ start: '2026-07-01', years }))).toEqual([
      [2026, 20_000_000, 0],
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
    expect(lineOf('LAND_USE_FEE', result)).toMatchObject({ years: [], missing: ['landUseFeePerHa'] });
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
    expect(estimate({ years, asked: { ...NOTHING_TOLD, discountPercent: 10 } }).presentValue).toBe(56_363_636);
  });

  it('case 19: a year whose rate is not known is left out and named', () => {
    const result = estimate({ start: '2025-12-31', years: profits(100_000_000, 100_000_000) });
    expect(lineOf('CIT', result).unknownYears).toEqual([2025]);
    expect(pairs('CIT', result)).toEqual([[2026, 20_000_000, 0]]);
  });
});

describe('who may not take part', () => {
  it('case 20: pays as if there were no terms', () => {
    const result = estimate({ exclusions: ['SUBSOIL_USER'], years: profits(100_000_000) });
    expect(result.refusals).toEqual([{ reason: 'EXCLUDED', exclusion: 'SUBSOIL_USER', clauseKey: 'EXCLUDED_BY_ZONE_LAW' }]);
    expect(result.total).toEqual({ standard: 20_000_000, withTerms: 20_000_000, saving: 0 });
  });

  it('is told by the zone’s own list of activities and its minimum', () => {
    const rules = rulesOf([...LAW, clause('PRIORITY_ACTIVITIES', null, { group: 'ACTIVITIES', oked: ['13', '14'] }), clause('ZONE_MINIMUM_INVESTMENT', 2_000_000, { unit: 'MRP' })]);
    expect(estimate({}, { rules }).refusals.map(({ reason }) => reason)).toEqual(['ACTIVITY_NOT_LISTED', 'BELOW_MINIMUM_INVESTMENT']);
  });

  it('is nobody where the list is not known or the activity not told', () => {
    expect(estimate().refusals).toEqual([]);
    const rules = rulesOf([...LAW, clause('PRIORITY_ACTIVITIES', null, { group: 'ACTIVITIES', oked: ['13'] })]);
    expect(estimate({ okedDivision: null }, { rules }).refusals).toEqual([]);
  });
});

const money = (max: number) => fc.integer({ min: 0, max });
const anyProject = fc
  .record({ capex: money(100_000_000_000), importedPercent: fc.integer({ min: 0, max: 100 }), staff: money(5000), monthlyWage: money(2_000_000), landHa: money(100), floorM2: money(50_000), month: fc.integer({ min: 1, max: 12 }), profits: fc.array(fc.integer({ min: -1_000_000_000, max: 10_000_000_000 }), { minLength: 1, maxLength: 30 }) })
  .map(({ month, profits: amounts, ...more }) =>
    project({
      ...more,
      start: `2026-${String(month).padStart(2, '0')}-15`,
      years: profits(...amounts),
      asked: { propertyTaxPercent: 1.5, floorValuePerM2: 40_000, landTaxPerHa: 90_000, landUseFeePerHa: 10_000, importDutyPercent: 7, discountPercent: 12 },
    }),
  );

describe('for any project', () => {
  it('the terms never cost more than the standard rates', () => {
    fc.assert(
      fc.property(anyProject, (one) => {
        const result = estimate(one);
        for (const line of result.lines) for (const year of line.years) expect(year.withTerms).toBeLessThanOrEqual(year.standard);
      }),
    );
  });

  it('a lower rate never costs more', () => {
    fc.assert(
      fc.property(anyProject, fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (one, first, second) => {
        const withRate = (percent: number) => {
          const rules = rulesOf(LAW.map((each) => (each.key === 'PROPERTY_TAX_RATE' ? { ...each, value: percent } : each)));
          return estimate(one, { rules }).total.withTerms;
        };
        expect(withRate(Math.min(first, second))).toBeLessThanOrEqual(withRate(Math.max(first, second)));
      }),
    );
  });

  it('a higher reduction, a longer term and a later end of the zone never cost more', () => {
    fc.assert(
      fc.property(anyProject, money(100), money(30), money(30), (one, reduction, years, more) => {
        const taxes = (percent: number, term: number, until: number) => {
          const rules = rulesOf(LAW.map((each) => (each.key === 'CIT_REDUCTION' ? { ...each, value: percent } : each.key.startsWith('RELIEF_YEARS') ? { ...each, value: term } : each)));
          return estimate(one, { rules, zoneUntil: `${2027 + until}` }).total.withTerms;
        };
        expect(taxes(100, years + more, 40)).toBeLessThanOrEqual(taxes(reduction, years, 40));
        expect(taxes(reduction, years, years + more)).toBeLessThanOrEqual(taxes(reduction, years, years));
      }),
    );
  });

  it('years add up to the total', () => {
    fc.assert(
      fc.property(anyProject, (one) => {
        const { years, total } = estimate(one);
        expect(years.reduce((sum, { saving }) => sum + saving, 0)).toBe(total.saving);
      }),
    );
  });
});
