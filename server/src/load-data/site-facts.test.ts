import { describe, expect, it } from 'vitest';
import { NOTHING_CODED, siteFacts, utilityLists } from './site-facts.ts';

describe('the utilities of a row', () => {
  it('are those it names and those its figures imply, each once, in the order of the list', () => {
    const coded = { utilitiesPresent: ['ROAD', 'POWER'], utilitiesAbsent: ['TELECOM', 'GAS'] } as const;
    expect(utilityLists(coded, { powerMva: 2, heatGcalHour: 0.5, rail: false })).toEqual({
      utilitiesPresent: ['POWER', 'HEAT', 'ROAD'],
      utilitiesAbsent: ['GAS', 'RAIL', 'TELECOM'],
    });
  });

  it('are unknown where neither words nor figures tell', () => {
    expect(siteFacts(NOTHING_CODED, { powerMva: null, rail: null })).toMatchObject({
      utilitiesPresent: [],
      utilitiesAbsent: [],
      rail: 'UNKNOWN',
    });
  });

  it.each([
    [{ ...NOTHING_CODED, utilitiesAbsent: ['RAIL'] } as const, undefined, 'NO'],
    [NOTHING_CODED, true, 'YES'],
    [NOTHING_CODED, false, 'NO'],
  ])('give one answer about the railway, wherever it was said', (coded, rail, answer) => {
    expect(siteFacts(coded, { rail }).rail).toBe(answer);
  });
});
