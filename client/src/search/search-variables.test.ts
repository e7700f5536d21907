import { describe, expect, it } from 'vitest';
import { NO_SEARCH } from 'shared/search/address.ts';
import { narrowingOf, variablesOf } from './search-variables.ts';

describe('what a search asks the server', () => {
  it('leaves out what does not narrow', () => {
    expect(variablesOf(NO_SEARCH)).toEqual({ filter: {}, sort: 'RELEVANCE', direction: 'DESC', hasMatched: false });
    expect(Object.keys(narrowingOf(NO_SEARCH).filter ?? {})).toEqual([]);
  });

  it('turns millions of tenge into whole tenge', () => {
    const { filter } = narrowingOf({ ...NO_SEARCH, investment: { min: 0.001, max: 1250.5 } });
    expect(filter).toEqual({ investment: { min: 1000, max: 1_250_500_000 } });
  });

  it('does not send a reversed range', () => {
    expect(narrowingOf({ ...NO_SEARCH, landHa: { min: 5, max: 2 }, powerMva: { min: 1, max: null } }).filter).toEqual({
      powerMva: { min: 1 },
    });
  });

  it('carries words, order, flags and the place in the list', () => {
    const search = {
      ...NO_SEARCH,
      text: 'ферросплав',
      acceptsInterest: true,
      towns: ['aksu'],
      order: { by: 'LAND', direction: 'ASC' },
      after: 'abc',
    } as const;
    expect(variablesOf(search)).toEqual({
      filter: { towns: ['aksu'], acceptsInterest: true },
      text: 'ферросплав',
      sort: 'LAND',
      direction: 'ASC',
      after: 'abc',
      hasMatched: false,
    });
  });

  it('asks for the claims that answer a condition, those of one utility before those of all', () => {
    const search = { ...NO_SEARCH, utilities: ['RAIL'], powerMva: { min: 10, max: null } } as const;
    expect(variablesOf(search)).toMatchObject({ matched: ['POWER_MVA', 'RAIL', 'UTILITIES'], hasMatched: true });
  });
});
