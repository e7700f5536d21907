import { describe, expect, it } from 'vitest';
import { checkFinancing, figuresOf } from './financing.ts';
import type { FinanceSource } from './financing.ts';

const source = (kind: FinanceSource['kind'], amount: number, committed: number): FinanceSource => ({ kind, name: null, amount, committed });

const PLAN = { total: 100, sources: [source('OWN', 40, 40), source('SPK', 20, 5)], uses: [{ kind: 'CONSTRUCTION', amount: 100 }] } as const;

describe('financing of a project', () => {
  it('parts its sum into what is committed, what is sought and the gap', () => {
    const figures = figuresOf(PLAN);
    expect(figures).toEqual({ committed: 45, sought: 15, gap: 40, spk: 20 });
    expect(figures.committed + figures.sought + figures.gap).toBe(PLAN.total);
    expect(checkFinancing(PLAN)).toEqual([]);
  });

  it('names the line that commits more than its sum', () => {
    expect(checkFinancing({ ...PLAN, sources: [source('OWN', 40, 40), source('BANK', 10, 11)] })).toEqual([
      { path: 'sources.1.committed', rule: 'OVER_AMOUNT' },
    ]);
  });

  it('refuses sources above the sum of the project', () => {
    expect(checkFinancing({ ...PLAN, sources: [source('OWN', 101, 0)] })).toEqual([{ path: 'total', rule: 'BELOW_SOURCES' }]);
  });

  it('wants uses to be the sum of the project, unless nobody has stated any', () => {
    expect(checkFinancing({ ...PLAN, uses: [{ kind: 'LAND', amount: 99 }] })).toEqual([{ path: 'uses', rule: 'USES_DIFFER' }]);
    expect(checkFinancing({ ...PLAN, uses: [] })).toEqual([]);
  });
});
