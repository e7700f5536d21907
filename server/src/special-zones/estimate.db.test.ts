import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aClause, aColleague, approvedWith, zoneOf } from '../testing/zone-terms.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import type { StoredClause } from 'shared/special-zones/canonical.ts';
import { EstimateResolver } from './estimate.resolver.ts';
import type { ProjectInput } from './estimate.inputs.ts';
import { termsDiff } from './terms.diff.ts';
import { publishZoneTerms } from './terms.publish.service.ts';
import { termsInForce } from './zones.reference.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const resolver = new EstimateResolver();

const project = (more: Partial<ProjectInput> = {}): ProjectInput => ({
  start: '2026-03-01',
  capex: 13_000_000_000,
  importedPercent: 0,
  landHa: 0,
  floorM2: 0,
  staff: 0,
  monthlyWage: 0,
  years: [{ revenue: 0, profit: 1_000_000_000 }],
  isProfitNet: false,
  okedDivision: '25',
  exclusions: [],
  ...more,
});

describe('an estimate by version 1 of the law', () => {
  it('reads categories, reliefs, the MRP of the day and the end of the zone out of what is stored', async () => {
    const [estimate] = resolver.incentiveEstimates(project({ start: '2026-01-01' }), await world.as('visitor'), ['ontustik']);
    expect(estimate?.term).toMatchObject({
      category: 'B',
      costMrp: 3_005_780.3,
      mrp: 4325,
      isMrpOfEarlierYear: false,
      years: 15,
      until: '2030-07-01',
      latestUntil: '2030-07-01',
      endsWithZone: true,
    });
    expect(estimate?.lines.find(({ tax }) => tax === 'CIT')).toMatchObject({
      clause: { key: 'CIT_REDUCTION' },
      years: [{ year: 2026, base: 1_000_000_000, rate: 20, rateFrom: '2026-01-01', standard: 200_000_000, withTerms: 0 }],
    });
    expect(estimate?.total).toEqual({ year: null, standard: 200_000_000, withTerms: 0, saving: 200_000_000 });
  });

  it('is made for every zone whose terms are in force', async () => {
    expect(resolver.incentiveEstimates(project(), await world.as('visitor'))).toHaveLength(16);
  });

  it('names what it was not told', async () => {
    const [estimate] = resolver.incentiveEstimates(project({ landHa: 3 }), await world.as('visitor'), ['turan']);
    expect(estimate?.lines.find(({ tax }) => tax === 'LAND_TAX')).toMatchObject({ missing: ['landRight', 'landTaxPerHa'], years: [] });
  });

  it('reads property tax and land tax by soil quality out of what is stored', async () => {
    const asked = { floorValuePerM2: 50_000 };
    const [estimate] = resolver.incentiveEstimates(
      project({ start: '2026-01-01', landHa: 0.4, landRight: 'OWNED', landBonitet: 51, floorM2: 2_000, asked }),
      await world.as('visitor'),
      ['turan'],
    );
    const yearsOf = (tax: string) => estimate?.lines.find((line) => line.tax === tax)?.years;
    expect(yearsOf('PROPERTY_TAX')).toMatchObject([{ rate: 1.5, rateFrom: '2026-01-01', standard: 1_500_000, withTerms: 0 }]);
    expect(yearsOf('LAND_TAX')).toMatchObject([{ base: 0.4, rate: 2634.45, rateFrom: '2026-01-01', standard: 1_054, withTerms: 0 }]);
    expect(estimate?.lines.map(({ tax }) => tax)).not.toContain('LAND_USE_FEE');
  });

  it('counts a zone known to the year by its first day, and says what its last would give', async () => {
    const years = Array.from({ length: 5 }, () => ({ revenue: 0, profit: 3_000_000_000 }));
    const [estimate] = resolver.incentiveEstimates(
      project({ start: '2026-12-15', capex: 20_000_000_000, years }),
      await world.as('visitor'),
      ['astana-new-city'],
    );
    expect(estimate?.term).toMatchObject({ years: 15, until: '2027-01-01', latestUntil: '2028-01-01' });
    expect(estimate?.total.saving).toBe(27_945_205);
    expect(estimate?.most?.total.saving).toBe(627_945_205);
  });

  it('says nothing of savings where it is not known how long relief lasts', async () => {
    const [estimate] = resolver.incentiveEstimates(project({ start: '2023-12-31', capex: 15_000_000_000 }), await world.as('visitor'), [
      'turan',
    ]);
    expect(estimate).toMatchObject({
      term: null,
      termGap: 'BEFORE_CATEGORIES',
      total: { withTerms: null, saving: null },
      presentValue: null,
    });
  });

  it('cites the rule on imports for VAT on imports, and that on sales at home for the other', async () => {
    const [estimate] = resolver.incentiveEstimates(project({ importedPercent: 10 }), await world.as('visitor'), ['turan']);
    const clauseOf = (tax: string) => estimate?.lines.find((line) => line.tax === tax)?.clause;
    expect(clauseOf('VAT')).toMatchObject({ key: 'VAT_ON_IMPORTS' });
    expect(clauseOf('VAT_ON_SUPPLIES')).toMatchObject({ key: 'VAT_RATE_ON_SUPPLIES' });
  });
});

describe('two versions compared', () => {
  it('tell clause by clause and word by word what became better and worse', async () => {
    const manager = await world.as('zone-manager-a');
    const colleague = await aColleague(world, 'zone-manager-a');
    const zone = await zoneOf(world, 'saryarqa');
    const first = termsInForce(manager, zone.id);
    const kept = (first?.stored ?? []).filter(({ key }) => key === 'ANSWER_WORKING_DAYS' || key === 'CIT_REDUCTION');
    const saying = ({ text }: StoredClause, from: string, to: string) => ({
      ru: text?.ru?.replace(from, to),
      kk: text?.kk?.replace(from, to),
      en: text?.en?.replace(from, to),
    });
    const figures = (clause: StoredClause) =>
      clause.key === 'CIT_REDUCTION' ? { value: 50, text: saying(clause, '100', '50') } : { value: 7, text: saying(clause, '10', '7') };
    const changed = kept.map((clause) => ({ ...clause, oked: null, relief: null, ...figures(clause) }));
    const { id, version } = await approvedWith(manager, await colleague(), zone, {
      clauses: [...changed, aClause('Новый пункт', { key: 'DUTIES_1', group: 'DUTIES' })],
    });
    await publishZoneTerms(manager, { id, version, effectiveFrom: kazakhstanDay(new Date(Date.now() + 86_400_000)) });
    const diff = termsDiff(await world.as('visitor'), zone.id, 1, 2);
    const byKey = new Map(diff?.changes.map((change) => [change.key, change]));
    expect(byKey.get('ANSWER_WORKING_DAYS')).toMatchObject({
      kind: 'CHANGED',
      effect: 'BETTER',
      before: { value: 10 },
      after: { value: 7 },
    });
    const answer = await byKey.get('ANSWER_WORKING_DAYS')?.compare();
    expect(answer?.pieces.filter(({ operation }) => operation !== 'SAME')).toEqual([
      { operation: 'REMOVED', text: ' 10' },
      { operation: 'ADDED', text: ' 7' },
    ]);
    expect(byKey.get('CIT_REDUCTION')).toMatchObject({ kind: 'CHANGED', effect: 'WORSE' });
    expect(byKey.get('DUTIES_1')).toMatchObject({ kind: 'ADDED', before: null });
    expect(byKey.get('PROPERTY_TAX_RATE')).toMatchObject({ kind: 'REMOVED', effect: 'WORSE', after: null });
  });

  it('are not there for a number that does not exist', async () => {
    expect(termsDiff(await world.as('visitor'), (await zoneOf(world, 'turan')).id, 1, 9)).toBeNull();
  });
});
