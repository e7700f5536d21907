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
    ['REGIONAL_HOUSING_BUILT', 'social'],
    ['MINISTRY_CLASS', 'rest'],
    ['SOMETHING_NEW', 'rest'],
  ])('%s stands under %s', (indicator, group) => {
    expect(groupOf(indicator)).toBe(group);
  });

  it('keeps claims that disagree side by side and loses none', () => {
    const facts = [
      { indicator: 'WEAR_HEAT_NETWORKS', number: 77 },
      { indicator: 'POPULATION', number: 10 },
      { indicator: 'WEAR_HEAT_NETWORKS', number: 60 },
    ];
    const groups = groupFacts(facts);
    expect(groups.map(({ group }) => group)).toEqual(['networks', 'social']);
    expect(groups[0]?.indicators).toEqual([{ indicator: 'WEAR_HEAT_NETWORKS', claims: [facts[0], facts[2]] }]);
  });
});
