import { expect, it } from 'vitest';
import { mustsOfInterest, mustsOfSearch } from './proposal.ts';

it('takes of a search what a project knows, and of what is unknown nothing', () => {
  const filter = {
    kinds: ['FACILITY' as const],
    dealTypes: ['LEASE' as const, 'UNKNOWN' as const],
    utilities: ['RAIL' as const, 'POWER' as const],
    landHa: { min: 3, max: null },
    price: { max: 1_000_000 },
    origins: ['REGISTERED' as const],
  };
  expect(mustsOfSearch(filter)).toEqual([
    { key: 'KIND', anyOf: ['FACILITY'] },
    { key: 'DEAL', anyOf: ['LEASE'] },
    { key: 'LAND', min: 3 },
    { key: 'PRICE', max: 1_000_000 },
    { key: 'RAIL', anyOf: ['YES'] },
  ]);
  expect(mustsOfSearch({})).toEqual([]);
});

it('takes of an expression of interest the needs that it states', () => {
  expect(mustsOfInterest({ okedDivision: '31', landHa: 2, powerMva: null })).toEqual([
    { key: 'OKED', anyOf: ['31'] },
    { key: 'LAND', min: 2 },
  ]);
});
