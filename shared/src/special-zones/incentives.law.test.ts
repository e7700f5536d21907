import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAW, NOTHING_TOLD, clause, estimate, figure, lineOf, pairs, profits, TABLE } from './incentives.cases.ts';
import { afterLosses } from './losses.ts';
import { rulesOf } from './terms-rules.ts';
import { zoneEnd } from './zone-end.ts';

// Case numbers are those of docs/incentive-cases.md, where each case is worked out by hand.

const years = (count: number, profit: number) => profits(...Array.from({ length: count }, () => profit));
const BIG = { capex: 20_000_000_000, start: '2026-12-15', okedDivision: '24' };

describe('the end of a zone', () => {
  it.each([
    ['2036', { earliest: '2036-01-01', latest: '2037-01-01' }],
    ['2036-12', { earliest: '2036-12-01', latest: '2037-01-01' }],
    ['2036-05', { earliest: '2036-05-01', latest: '2036-06-01' }],
    ['2030-07-01', { earliest: '2030-07-01', latest: '2030-07-01' }],
    ['2036-12-31', { earliest: '2037-01-01', latest: '2037-01-01' }],
    ['no date', null],
  ])('%s: the first day without the zone is %o', (known, range) => expect(zoneEnd(known)).toEqual(range));
});

describe('the time really had', () => {
  it('case 21: 17 days of relief in a zone known to end in 2027, or a year more', () => {
    const { term, total, most } = estimate({ ...BIG, years: years(5, 3_000_000_000) }, { zoneUntil: '2027' });
    expect(term).toMatchObject({ category: 'B', years: 15, until: '2027-01-01', latestUntil: '2028-01-01', endsWithZone: true });
    expect(total.saving).toBe(27_945_205);
    expect(most?.total.saving).toBe(627_945_205);
  });

  it('case 22: over 12 years a zone of 2036 relieves 17 days and nine years', () => {
    const result = estimate({ ...BIG, years: years(12, 3_000_000_000) }, { zoneUntil: '2036' });
    expect(pairs('CIT', result).slice(0, 2)).toEqual([
      [2026, 27_945_205, 0],
      [2027, 600_000_000, 0],
    ]);
    expect(result.total.saving).toBe(5_427_945_205);
    expect(result.most?.total.saving).toBe(6_027_945_205);
  });

  it('case 22: wages lessen the profit that is saved on, unless it is told after them', () => {
    const wages = { staff: 200, monthlyWage: 450_000 };
    const savingOf = (isProfitNet: boolean) =>
      estimate({ ...BIG, ...wages, isProfitNet, years: years(12, 3_000_000_000) }, { zoneUntil: '2036' }).total.saving;
    expect(savingOf(false)).toBe(5_310_701_589);
    expect(savingOf(true)).toBe(5_427_945_205);
  });

  it('case 23: a contract within the last year of a zone may have relief to its end, or none', () => {
    const { refusals, term, total, most } = estimate(
      { ...BIG, start: '2027-02-01', years: years(2, 3_000_000_000) },
      { zoneUntil: '2027' },
    );
    expect(refusals).toEqual([]);
    expect(term).toMatchObject({ until: '2027-02-01', latestUntil: '2028-01-01' });
    expect(total.saving).toBe(0);
    expect(most?.total.saving).toBe(549_041_096);
  });

  it('a contract after the last year of a zone is refused', () => {
    expect(estimate({ start: '2028-01-01' }, { zoneUntil: '2027' }).refusals.map(({ reason }) => reason)).toEqual(['ZONE_ENDED']);
  });

  it('has one reading where the law’s term ends first', () => {
    const { term, most } = estimate({ years: years(9, 1_000_000_000) }, { zoneUntil: '2036' });
    expect(term).toMatchObject({ until: '2033-03-01', latestUntil: '2033-03-01', endsWithZone: false });
    expect(most).toBeNull();
  });
});

describe('the year of the contract', () => {
  it('case 24: land counts by months from the first of the month of the contract', () => {
    const asked = { ...NOTHING_TOLD, landTaxPerHa: 365 };
    expect(pairs('LAND_TAX', estimate({ start: '2026-03-31', landHa: 10, asked }))).toEqual([[2026, 3_042, 0]]);
  });

  it('case 25: property, wages and profit count by days from the contract', () => {
    const asked = { ...NOTHING_TOLD, floorValuePerM2: 50_000 };
    const result = estimate({ start: '2026-07-01', floorM2: 2_000, staff: 10, monthlyWage: 300_000, asked });
    expect(pairs('PROPERTY_TAX', result)).toEqual([[2026, 756_164, 0]]);
    expect(pairs('SOCIAL_TAX', result)).toEqual([[2026, 1_088_877, 1_088_877]]);
  });

  it('a contract of 1 January counts the whole year', () => {
    expect(pairs('CIT', estimate({ start: '2027-01-01', years: years(1, 100_000_000) }))).toEqual([[2027, 20_000_000, 0]]);
  });
});

describe('land', () => {
  const asked = { ...NOTHING_TOLD, landTaxPerHa: 100_000, landUseFeePerHa: 100_000 };

  it('case 26: owes the tax or the fee, never both', () => {
    const owned = estimate({ start: '2026-01-01', landHa: 3, landRight: 'OWNED', asked });
    expect(pairs('LAND_TAX', owned)).toEqual([[2026, 300_000, 0]]);
    expect(owned.total.saving).toBe(300_000);
    const leased = estimate({ start: '2026-01-01', landHa: 3, landRight: 'LEASED', asked });
    expect(pairs('LAND_USE_FEE', leased)).toEqual([[2026, 300_000, 0]]);
    expect(leased.total.saving).toBe(300_000);
  });

  it('is not counted until its right is told, when both rates are', () => {
    const result = estimate({ landHa: 3, asked });
    expect(lineOf('LAND_TAX', result)).toMatchObject({ missing: ['landRight'], years: [] });
    expect(lineOf('LAND_USE_FEE', result)).toMatchObject({ missing: ['landRight'], years: [] });
  });

  it.each([
    [10, 4_825],
    [51, 26_345],
  ])('case 27: 10 ha of bonitet %i owe %i ₸ a year', (landBonitet, tax) => {
    const result = estimate({ start: '2026-01-01', landHa: 10, landRight: 'OWNED', landBonitet });
    expect(pairs('LAND_TAX', result)).toEqual([[2026, tax, 0]]);
  });

  it('of a bonitet whose rate was not read asks for the rate', () => {
    expect(lineOf('LAND_TAX', estimate({ landHa: 10, landRight: 'OWNED', landBonitet: 30 }))).toMatchObject({ missing: ['landTaxPerHa'] });
  });

  it('keeps its area as the base, decimals and all', () => {
    const result = estimate({ landHa: 0.4, landRight: 'OWNED', landBonitet: 10 });
    expect(lineOf('LAND_TAX', result).years[0]).toMatchObject({ base: 0.4, share: 10 / 12, standard: 161 });
  });
});

describe('profit before income tax', () => {
  const taxes = {
    start: '2026-01-01',
    floorM2: 2_000,
    staff: 10,
    monthlyWage: 300_000,
    landHa: 3,
    importedPercent: 1,
    asked: { ...NOTHING_TOLD, floorValuePerM2: 50_000, landTaxPerHa: 100_000, importDutyPercent: 5 },
  };

  it('case 28: is less the other taxes, in both worlds', () => {
    const result = estimate({ ...taxes, years: years(1, 100_000_000) });
    expect(pairs('CIT', result)).toEqual([[2026, 18_708_000, 0]]);
    expect(lineOf('CIT', result).years[0]).toMatchObject({ base: 93_540_000 });
    expect(result.total).toEqual({ standard: 25_168_000, withTerms: 2_160_000, saving: 23_008_000 });
  });

  it('case 29: that is net already stays as told', () => {
    const result = estimate({ ...taxes, isProfitNet: true, years: years(1, 100_000_000) });
    expect(pairs('CIT', result)).toEqual([[2026, 20_000_000, 0]]);
  });

  it('case 30: a loss is carried on', () => {
    const result = estimate({ start: '2026-01-01', years: profits(-100_000_000, 100_000_000) });
    expect(pairs('CIT', result)).toEqual([
      [2026, 0, 0],
      [2027, 0, 0],
    ]);
    expect(result.total.saving).toBe(0);
  });

  it('case 31: a loss is carried on for ten years and no longer', () => {
    expect(afterLosses([-100, ...Array.from({ length: 9 }, () => 0), 60, 60])).toEqual([0, ...Array.from({ length: 9 }, () => 0), 0, 60]);
    expect(afterLosses([-50, -50, 30, 90])).toEqual([0, 0, 0, 20]);
  });

  it('taxed over all years is never more than all profits, nor less than profits less losses', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 30 }), (all) => {
        const taxed = afterLosses(all).reduce((sum, one) => sum + one, 0);
        const gains = all.reduce((sum, one) => sum + Math.max(0, one), 0);
        const net = all.reduce((sum, one) => sum + one, 0);
        expect(taxed).toBeLessThanOrEqual(gains);
        expect(taxed).toBeGreaterThanOrEqual(net);
      }),
    );
  });
});

describe('contracts that categories or the MRP do not reach', () => {
  it('case 32: before 2024 there are no categories, and no term is made up', () => {
    const result = estimate({ start: '2023-12-31', capex: 15_000_000_000, years: years(2, 100_000_000) });
    expect(result).toMatchObject({ term: null, termGap: 'BEFORE_CATEGORIES', isSavingKnown: false });
    expect(estimate({ start: '2024-01-01' }, { table: { ...TABLE, mrp: [figure('2024-01-01', 3692)] } }).termGap).toBeNull();
  });

  it('case 33: a contract of a year without an MRP of its own says so, and above which MRP the category falls', () => {
    const term = estimate({ start: '2027-03-01', capex: 13_000_000_000 }).term;
    expect(term).toMatchObject({ category: 'B', isMrpOfEarlierYear: true, flip: { category: 'A' } });
    expect(term?.flip?.aboveMrp).toBeCloseTo(4_333.33, 2);
    expect(estimate({ start: '2026-03-01', capex: 13_000_000_000 }).term?.isMrpOfEarlierYear).toBe(false);
  });

  it('the lowest category cannot fall', () => {
    expect(estimate({ capex: 1_000_000_000 }).term).toMatchObject({ category: 'A', flip: null });
  });

  it('a favoured industry falls from its own threshold', () => {
    expect(estimate({ capex: 4_400_000_000, okedDivision: '10' }).term?.flip).toEqual({ aboveMrp: 4_400, category: 'A' });
  });
});

describe('value added tax', () => {
  it('case 34: on imports is relieved by the free customs zone, on supplies at home by the rule of its own', () => {
    const result = estimate({ importedPercent: 40 });
    expect(lineOf('VAT', result).relief).toMatchObject({ clauseKey: 'FREE_CUSTOMS_ZONE', tax: 'VAT' });
    expect(lineOf('VAT_ON_SUPPLIES', result)).toMatchObject({ relief: { clauseKey: 'VAT_RATE_ON_SUPPLIES' }, years: [], isCounted: false });
    const rules = rulesOf([clause('VAT_ON_IMPORTS', null), ...LAW]);
    expect(lineOf('VAT', estimate({ importedPercent: 40 }, { rules })).relief).toMatchObject({ clauseKey: 'VAT_ON_IMPORTS' });
  });

  it('on imports is owed in full where terms speak of supplies at home alone', () => {
    const rules = rulesOf(LAW.filter(({ key }) => key !== 'FREE_CUSTOMS_ZONE'));
    expect(pairs('VAT', estimate({ importedPercent: 40 }, { rules }))).toEqual([[2026, 320_000_000, 320_000_000]]);
  });
});

describe('a reduction of income tax', () => {
  it.each([
    [100, 0],
    [90, 2_000_000],
    [50, 10_000_000],
    [0, 20_000_000],
  ])('case 35: by %i %% leaves %i ₸ of 20 m', (percent, left) => {
    const rules = rulesOf(LAW.map((each) => (each.key === 'CIT_REDUCTION' ? { ...each, value: percent } : each)));
    expect(pairs('CIT', estimate({ start: '2026-01-01', years: years(1, 100_000_000) }, { rules }))).toEqual([[2026, 20_000_000, left]]);
  });
});
