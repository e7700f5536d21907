import { CRITERION_KEYS } from './criteria.ts';
import type { Criterion } from './criteria.ts';
import { REUSES } from './uses.ts';
import type { Reuse } from './uses.ts';

/** How much each criterion counts for each use: 0 (irrelevant) to 3. */
export type WeightTable = Readonly<Record<Criterion, Readonly<Record<Reuse, number>>>>;

export const MAX_WEIGHT = 3;

/** Every change of the weights is a new version. */
export interface Weights {
  readonly version: number;
  /** The day of the version. */
  readonly since: string;
  readonly table: WeightTable;
}

type Row = readonly [number, number, number, number, number, number, number, number];

const row = (weights: Row): Readonly<Record<Reuse, number>> => ({
  RESTART: weights[0],
  LIGHT: weights[1],
  HEAVY: weights[2],
  AGRO: weights[3],
  MULTI_TENANT: weights[4],
  LOGISTICS: weights[5],
  CIVIC: weights[6],
  CLEARED: weights[7],
});

/** Version 1, to be calibrated with stewards and auditors. */
export const STARTING_WEIGHTS: Weights = {
  version: 1,
  since: '2026-12-01',
  table: {
    // restart, light, heavy, agro, multi-tenant, logistics, civic, cleared
    LAND: row([1, 1, 2, 1, 2, 2, 0, 3]),
    FLOOR: row([2, 3, 2, 2, 3, 3, 2, 0]),
    STRUCTURE: row([3, 3, 2, 3, 3, 2, 3, 1]),
    HEIGHT: row([1, 1, 3, 1, 1, 2, 0, 0]),
    DIVISIBLE: row([0, 0, 0, 0, 3, 1, 1, 0]),
    EQUIPMENT: row([3, 0, 1, 0, 0, 0, 0, 0]),
    POWER: row([3, 2, 3, 2, 3, 1, 1, 0]),
    CONNECTION: row([1, 2, 2, 2, 2, 1, 1, 2]),
    WATER: row([2, 1, 3, 3, 2, 0, 1, 0]),
    SEWAGE: row([2, 1, 2, 3, 2, 0, 2, 0]),
    HEAT: row([2, 2, 1, 2, 2, 1, 3, 0]),
    GAS: row([1, 1, 2, 1, 1, 0, 1, 0]),
    FIBRE: row([0, 1, 0, 0, 1, 1, 2, 0]),
    RAIL: row([2, 1, 3, 1, 1, 3, 0, 0]),
    ROAD: row([2, 2, 2, 2, 2, 3, 1, 1]),
    MARKET: row([0, 1, 1, 2, 1, 3, 0, 0]),
    OWNER: row([2, 2, 2, 2, 2, 2, 3, 2]),
    ENCUMBRANCE: row([3, 3, 3, 3, 3, 3, 3, 3]),
    PURPOSE: row([1, 2, 2, 2, 2, 2, 3, 2]),
    SOIL: row([1, 2, 1, 3, 2, 1, 3, 1]),
    ASBESTOS: row([2, 2, 1, 3, 2, 1, 3, 2]),
    SANITARY_DISTANCE: row([2, 1, 3, 1, 1, 0, 2, 0]),
    HAZARDS: row([1, 1, 2, 1, 1, 1, 3, 1]),
    LABOUR: row([3, 3, 2, 2, 2, 1, 0, 0]),
    PLACES: row([1, 2, 1, 1, 1, 0, 2, 0]),
    REGIME: row([1, 2, 2, 1, 2, 1, 0, 1]),
  },
};

/** A cell whose weight differs between two tables. */
export interface WeightChange {
  readonly criterion: Criterion;
  readonly use: Reuse;
  readonly from: number;
  readonly to: number;
}

export const weightChanges = (from: WeightTable, to: WeightTable): WeightChange[] =>
  CRITERION_KEYS.flatMap((criterion) =>
    REUSES.flatMap((use) =>
      from[criterion][use] === to[criterion][use] ? [] : [{ criterion, use, from: from[criterion][use], to: to[criterion][use] }],
    ),
  );
