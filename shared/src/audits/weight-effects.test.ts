import { describe, expect, it } from 'vitest';
import { DAY, WAREHOUSE, chose } from './potential.cases.ts';
import { weightEffects } from './weight-effects.ts';
import { STARTING_WEIGHTS } from './weights.ts';
import type { WeightTable } from './weights.ts';

const { table } = STARTING_WEIGHTS;

const revised: WeightTable = {
  ...table,
  ROAD: { ...table.ROAD, LOGISTICS: 1 },
  FIBRE: { ...table.FIBRE, LOGISTICS: 3 },
  HEAT: { ...table.HEAT, CIVIC: 1 },
};

const effects = (answers = WAREHOUSE) => weightEffects('LOGISTICS', { answers, day: DAY }, table, revised);

describe('the effect of changed weights on case 12', () => {
  it('is told for each changed weight of the use alone, the strongest first', () => {
    // T = 35, S = 19.2, E = 21.7. Road 3 → 1, known to be 1: (19.2 − 2) / 33 and (21.7 − 2) / 33. Fibre 1 → 3, unknown: 19.2 / 37.
    const [first, second, ...others] = effects();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ criterion: 'FIBRE', from: 1, to: 3, value: null, index: 0 });
    expect(first?.low).toBeCloseTo(1920 / 37 - 1920 / 35, 6);
    expect(first?.high).toBeCloseTo(3120 / 37 - 2920 / 35, 6);
    expect(second).toMatchObject({ criterion: 'ROAD', from: 3, to: 1, value: 1, alone: 'OPEN' });
    expect(second?.low).toBeCloseTo(1720 / 33 - 1920 / 35, 6);
    expect(second?.reliability).toBeCloseTo(1970 / 33 - 2170 / 35, 6);
  });

  it('has no index where nothing is known', () => {
    expect(effects({}).map(({ index }) => index)).toEqual([null, null]);
    expect(effects({ FIBRE: chose('AVAILABLE') }).find(({ criterion }) => criterion === 'FIBRE')).toMatchObject({ value: 1, index: 0 });
  });
});
