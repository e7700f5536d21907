import { describe, expect, it } from 'vitest';
import { NO_SEARCH, TABLE_COLUMNS } from 'shared/search/address.ts';
import { COLUMNS, columnsOf, nextOrder, tableVariables, USUAL_COLUMNS, withColumn } from './table-columns.ts';

describe('the columns of the table', () => {
  it('are the usual ones until others are chosen, and always in their order', () => {
    expect(columnsOf(NO_SEARCH)).toEqual(USUAL_COLUMNS);
    const more = withColumn(NO_SEARCH, 'jobs', true);
    expect(columnsOf(more)).toEqual(TABLE_COLUMNS.filter((column) => column === 'jobs' || USUAL_COLUMNS.includes(column)));
    expect(withColumn(more, 'jobs', false).columns).toEqual([]);
  });

  it('each sort by an order of their own', () => {
    const sorts = Object.values(COLUMNS).map(({ sort }) => sort);
    expect(new Set(sorts).size).toBe(TABLE_COLUMNS.length + 1);
  });

  it('reverse at the second press and restore the usual order at the third', () => {
    const first = nextOrder(NO_SEARCH.order, 'land');
    expect(first).toEqual({ by: 'LAND', direction: 'DESC' });
    const second = nextOrder(first, 'land');
    expect(second).toEqual({ by: 'LAND', direction: 'ASC' });
    expect(nextOrder(second, 'land')).toEqual(NO_SEARCH.order);
    expect(nextOrder(first, 'capital')).toEqual({ by: 'CAPITAL_PER_JOB', direction: 'ASC' });
  });

  it('query what they show and nothing else', () => {
    const { kind, place, investment, jobs, water } = tableVariables({ ...NO_SEARCH, columns: ['capital'] });
    expect({ kind, place, investment, jobs, water }).toEqual({ kind: false, place: false, investment: true, jobs: true, water: false });
  });
});
