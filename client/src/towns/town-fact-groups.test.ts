import { describe, expect, it } from 'vitest';
import { groupFacts, groupOf } from './town-fact-groups.ts';

describe('groups of town facts', () => {
  it.each([
    ['WEAR_HEAT_NETWORKS', 'networks'],
    ['HEAT_NETWORK_MONEY_ALLOCATED', 'money'],
    ['PLAN_MEASURES_2023_2027', 'money'],
    ['POPULATION_ON_DISTRICT_HEAT', 'networks'],
    ['POPULATION', 'social'],
    ['DISTANCE_TO_CAPITAL', 'transport'],
    ['UNEMPLOYMENT_RATE_REGION', 'economy'],
    ['REGIONAL_HOUSING_BUILT', 'programmes'],
    ['SCHOOL_PLACES_OPENED', 'social'],
    ['GRADUATES_PROGRAMME_LOANS', 'programmes'],
    ['WATER_MAIN_COST_UNFUNDED', 'money'],
    ['MINISTRY_CLASS', 'status'],
    ['SOMETHING_NEW', 'rest'],
  ])('%s stands under %s', (indicator, group) => {
    expect(groupOf(indicator)).toBe(group);
  });

  it('keeps claims that disagree side by side, the newest first, and loses none', () => {
    const facts = [
      { indicator: 'WEAR_HEAT_NETWORKS', number: 77, asOf: '2022' },
      { indicator: 'POPULATION', number: 10, asOf: null },
      { indicator: 'WEAR_HEAT_NETWORKS', number: 60, asOf: '2024-05' },
    ];
    const groups = groupFacts(facts);
    expect(groups.map(({ group }) => group)).toEqual(['networks', 'social']);
    expect(groups[0]?.indicators).toEqual([{ indicator: 'WEAR_HEAT_NETWORKS', claims: [facts[2], facts[0]] }]);
  });
});
