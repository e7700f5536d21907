import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAW, estimate, profits, project } from './incentives.cases.ts';
import { rulesOf } from './terms-rules.ts';

/** Every year of every line is rounded separately, to whole tenge. */
const ROUNDING = 30 * 8;

const money = (max: number) => fc.integer({ min: 0, max });
const anyProject = fc
  .record({
    capex: money(100_000_000_000),
    importedPercent: fc.integer({ min: 0, max: 100 }),
    staff: money(5000),
    monthlyWage: money(2_000_000),
    landHa: money(100),
    floorM2: money(50_000),
    month: fc.integer({ min: 1, max: 12 }),
    profits: fc.array(fc.integer({ min: -1_000_000_000, max: 10_000_000_000 }), { minLength: 1, maxLength: 30 }),
  })
  .map(({ month, profits: amounts, ...more }) =>
    project({
      ...more,
      start: `2026-${String(month).padStart(2, '0')}-15`,
      years: profits(...amounts),
      asked: {
        propertyTaxPercent: 1.5,
        floorValuePerM2: 40_000,
        landTaxPerHa: 90_000,
        landUseFeePerHa: 10_000,
        importDutyPercent: 7,
        discountPercent: 12,
      },
    }),
  );

describe('for any project', () => {
  it('the terms never cost more than the standard rates', () => {
    fc.assert(
      fc.property(anyProject, (one) => {
        const { total } = estimate(one);
        // Less property tax means more taxable profit: a single line may cost more in a year, the total never.
        expect(total.withTerms).toBeLessThanOrEqual(total.standard + ROUNDING);
      }),
    );
  });

  it('a lower rate never costs more', () => {
    fc.assert(
      fc.property(
        anyProject,
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (one, first, second) => {
          const withRate = (percent: number) => {
            const rules = rulesOf(LAW.map((each) => (each.key === 'PROPERTY_TAX_RATE' ? { ...each, value: percent } : each)));
            return estimate(one, { rules }).total.withTerms;
          };
          expect(withRate(Math.min(first, second))).toBeLessThanOrEqual(withRate(Math.max(first, second)) + ROUNDING);
        },
      ),
    );
  });

  it('a higher reduction, a longer term and a later end of the zone never cost more', () => {
    fc.assert(
      fc.property(anyProject, money(100), money(30), money(30), (one, reduction, years, more) => {
        const taxes = (percent: number, term: number, until: number) => {
          const rules = rulesOf(
            LAW.map((each) =>
              each.key === 'CIT_REDUCTION'
                ? { ...each, value: percent }
                : each.key.startsWith('RELIEF_YEARS')
                  ? { ...each, value: term }
                  : each,
            ),
          );
          return estimate(one, { rules, zoneUntil: `${2027 + until}` }).total.withTerms;
        };
        expect(taxes(100, years + more, 40)).toBeLessThanOrEqual(taxes(reduction, years, 40) + ROUNDING);
        expect(taxes(reduction, years, years + more)).toBeLessThanOrEqual(taxes(reduction, years, years) + ROUNDING);
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
