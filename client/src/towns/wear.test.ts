import { expect, it } from 'vitest';
import { costsOf, wearOf } from './wear.ts';

const claim = (indicator: string, number: number | null, asOf: string | null = null) => ({ indicator, number, asOf });

it('shows the newest wear with the one before it', () => {
  const facts = [
    claim('WEAR_HEAT_NETWORKS', 82, '2022'),
    claim('WEAR_HEAT_NETWORKS', 78.8, '2024'),
    claim('WEAR_HEAT_NETWORKS', 67, '2025'),
    claim('POPULATION', 50_000, '2025'),
  ];
  expect(wearOf(facts)).toEqual([{ indicator: 'WEAR_HEAT_NETWORKS', now: facts[2], before: facts[1] }]);
});

it('does not take a claim of the same figure, of no date or of a target for the state before', () => {
  const facts = [
    claim('WEAR_BOILERS', 51, '2023'),
    claim('WEAR_BOILERS', 51, '2021'),
    claim('WEAR_BOILERS', 90),
    claim('WEAR_HEAT_SOURCE_CHP_TARGET', 40, '2024'),
    claim('WEAR_SEWER', null, '2024'),
  ];
  expect(wearOf(facts)).toEqual([{ indicator: 'WEAR_BOILERS', now: facts[0], before: null }]);
});

it('finds what works on networks cost', () => {
  const costs = [
    'HEAT_NETWORK_MONEY_ALLOCATED',
    'HEAT_MAINS_RECONSTRUCTION_2023_2025',
    'WATER_MAIN_COST_UNFUNDED',
    'HEAT_NETWORK_REPAIR_LOCAL_BUDGET',
  ];
  const others = ['HEAT_NETWORK_LENGTH', 'CHP_DEBT', 'PLAN_MONEY_PRIVATE', 'HEAT_BUDGET_COUNTRY_2025'];
  expect(costsOf([...costs, ...others].map((one) => claim(one, 1))).map(({ indicator }) => indicator)).toEqual(costs);
});
