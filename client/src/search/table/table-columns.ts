import { NO_SEARCH, TABLE_COLUMNS } from 'shared/search/address.ts';
import type { Order, Search, TableColumn } from 'shared/search/address.ts';
import type { SearchSort } from 'shared/search/vocabulary.ts';
import type { SearchTableQueryVariables } from './search-table.graphql.ts';
import { variablesOf } from '../search-variables.ts';

/** The name is always the first column. */
export type AnyColumn = 'title' | TableColumn;

interface Column {
  readonly sort: SearchSort;
  readonly isFigure: boolean;
  /** Which direction the first press sorts in. */
  readonly first: Order['direction'];
}

const word = (sort: SearchSort): Column => ({ sort, isFigure: false, first: 'ASC' });
const figure = (sort: SearchSort, first: Order['direction'] = 'DESC'): Column => ({ sort, isFigure: true, first });

export const COLUMNS: Record<AnyColumn, Column> = {
  title: word('TITLE'),
  kind: word('KIND'),
  place: word('PLACE'),
  status: word('STATUS'),
  investment: figure('INVESTMENT'),
  jobs: figure('JOBS'),
  // Money per job starts with the smallest.
  capital: figure('CAPITAL_PER_JOB', 'ASC'),
  // What is asked starts with the smallest.
  price: figure('PRICE', 'ASC'),
  rent: figure('RENT', 'ASC'),
  land: figure('LAND'),
  floor: figure('FLOOR'),
  power: figure('POWER'),
  water: figure('WATER'),
  heat: figure('HEAT'),
  potential: { sort: 'POTENTIAL', isFigure: false, first: 'DESC' },
  asOf: { sort: 'AS_OF', isFigure: false, first: 'DESC' },
};

/** The default columns: as many as a screen holds. */
export const USUAL_COLUMNS: readonly TableColumn[] = ['kind', 'place', 'status', 'investment', 'land', 'power'];

export const columnsOf = ({ columns }: Pick<Search, 'columns'>): readonly TableColumn[] => (columns.length > 0 ? columns : USUAL_COLUMNS);

/** One column more or less; the default ones are not written into the address. */
export const withColumn = (search: Search, column: TableColumn, isOn: boolean): Search => {
  const shown = columnsOf(search).filter((one) => one !== column);
  const columns = TABLE_COLUMNS.filter((one) => shown.includes(one) || (isOn && one === column));
  return { ...search, columns: columns.join() === USUAL_COLUMNS.join() ? NO_SEARCH.columns : columns };
};

/** The order after the next press of a heading: its first direction, the other one, the usual order of the list. */
export const nextOrder = (order: Order, column: AnyColumn): Order => {
  const { sort, first } = COLUMNS[column];
  if (order.by !== sort) return { by: sort, direction: first };
  return order.direction === first ? { by: sort, direction: first === 'ASC' ? 'DESC' : 'ASC' } : NO_SEARCH.order;
};

/** Queries exactly what the columns show. */
export const tableVariables = (search: Search): SearchTableQueryVariables => {
  const shown = new Set(columnsOf(search));
  const has = (column: TableColumn): boolean => shown.has(column);
  return {
    ...variablesOf(search),
    kind: has('kind'),
    place: has('place'),
    status: has('status'),
    investment: has('investment') || has('capital'),
    jobs: has('jobs') || has('capital'),
    price: has('price'),
    rent: has('rent'),
    land: has('land'),
    floor: has('floor'),
    power: has('power'),
    water: has('water'),
    heat: has('heat'),
    potential: has('potential'),
    asOf: has('asOf'),
  };
};
