import { describe, expect, it } from 'vitest';
import { comparisonAddress, readComparison, scaleOf } from './comparison.ts';

describe('the comparison in the address', () => {
  it.each([
    ['', { indicator: 'POPULATION', view: 'table' }],
    ['?indicator=WEAR_HEAT_NETWORKS&view=map', { indicator: 'WEAR_HEAT_NETWORKS', view: 'map' }],
    ['?indicator=<script>&view=globe', { indicator: 'POPULATION', view: 'table' }],
  ])('%s is read as %j', (address, comparison) => {
    expect(readComparison(new URLSearchParams(address))).toEqual(comparison);
  });

  it('changes one thing and leaves the others', () => {
    const params = new URLSearchParams('sort=value&dir=desc&view=chart');
    expect(comparisonAddress(params, { indicator: 'UNEMPLOYMENT_RATE' })).toBe(
      '?sort=value&dir=desc&view=chart&indicator=UNEMPLOYMENT_RATE',
    );
    expect(comparisonAddress(params, { view: 'map' })).toBe('?sort=value&dir=desc&view=map');
  });
});

it.each([
  [[60, 91], true, { from: 0, to: 100 }],
  [[60, 910], false, { from: 0, to: 910 }],
  [[-15, 4], true, { from: -15, to: 100 }],
  [[], false, { from: 0, to: 0 }],
])('%j share a scale', (numbers, isPercent, scale) => {
  expect(scaleOf(numbers, isPercent)).toEqual(scale);
});
