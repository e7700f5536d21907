import { describe, expect, it } from 'vitest';
import { askingPrice, rentPerM2 } from './prices.ts';
import type { Price } from './parts.ts';

const price = (deal: Price['deal'], per: Price['per'], amount: number, currency: Price['currency'] = 'KZT'): Price => ({
  deal,
  per,
  amount,
  currency,
  grade: 'DOCUMENT',
  source: null,
  asOf: '2026-11-01',
});

const EXTENT = { landHa: 2.5, floorM2: 4_000 };

describe('the asking price of a place', () => {
  it.each([
    ['as it is stated for the whole', [price('SALE', 'WHOLE', 120_000_000)], 120_000_000],
    ['from the price of a hectare', [price('SALE', 'HA', 10_000_000)], 25_000_000],
    ['from the price of a square metre of its floors', [price('SALE', 'M2', 15_000)], 60_000_000],
    ['first as stated, then as reckoned', [price('SALE', 'HA', 1), price('SALE', 'WHOLE', 7)], 7],
    ['not from a sum in dollars, which is never converted', [price('SALE', 'WHOLE', 500_000, 'USD')], null],
    ['not from a sum beyond all numbers', [price('SALE', 'HA', Number.MAX_SAFE_INTEGER)], null],
    ['not from a rent', [price('LEASE', 'WHOLE_YEAR', 12_000_000)], null],
  ])('is taken %s', (_, prices, expected) => {
    expect(askingPrice(prices, EXTENT)).toBe(expected);
  });

  it('stays unknown where the land of a price per hectare is', () => {
    expect(askingPrice([price('SALE', 'HA', 10_000_000)], { landHa: null, floorM2: 4_000 })).toBeNull();
  });
});

describe('the rent of a place, a square metre of floors and a month', () => {
  it.each([
    ['as it is stated', [price('LEASE', 'M2_MONTH', 1_200)], 1_200],
    ['from the rent of a year', [price('LEASE', 'M2_YEAR', 10_000)], 833.33],
    ['from the rent of all the floors for a month', [price('LEASE', 'WHOLE_MONTH', 3_000_000)], 750],
    ['from the rent of all the floors for a year', [price('LEASE', 'WHOLE_YEAR', 12_000_000)], 250],
    ['not from the rent of land', [price('LEASE', 'HA_YEAR', 90_000)], null],
  ])('is taken %s', (_, prices, expected) => {
    expect(rentPerM2(prices, EXTENT)).toBe(expected);
  });

  it('stays unknown where there are no floors to divide by', () => {
    expect(rentPerM2([price('LEASE', 'WHOLE_MONTH', 3_000_000)], { landHa: 1, floorM2: 0 })).toBeNull();
  });
});
