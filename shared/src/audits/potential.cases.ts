import type { AuditAnswers, KnownAnswer } from './answers.ts';
import { CRITERION_KEYS } from './criteria.ts';
import type { Criterion } from './criteria.ts';
import type { Reuse } from './uses.ts';
import type { WeightTable } from './weights.ts';

/** The day of every audit in the cases. */
export const DAY = '2026-11-30';

const NOTHING: KnownAnswer = { choice: null, figure: null, need: null, isEnough: null, grade: 'MEASURED', on: DAY, method: null };

/** An answer measured on the day of the audit, unless the case says otherwise. */
export const answer = (what: Partial<KnownAnswer>): KnownAnswer => ({ ...NOTHING, ...what });

export const chose = (choice: string, what: Partial<KnownAnswer> = {}): KnownAnswer => answer({ choice, ...what });

/** A table with these weights for one use, and 0 everywhere else. */
export const weighing = (use: Reuse, weights: Partial<Record<Criterion, number>>): WeightTable => {
  const rowOf = (criterion: Criterion): Record<Reuse, number> => {
    const none: Record<Reuse, number> = {
      RESTART: 0,
      LIGHT: 0,
      HEAVY: 0,
      AGRO: 0,
      MULTI_TENANT: 0,
      LOGISTICS: 0,
      CIVIC: 0,
      CLEARED: 0,
    };
    return { ...none, [use]: weights[criterion] ?? 0 };
  };
  const table: Partial<Record<Criterion, Record<Reuse, number>>> = {};
  for (const criterion of CRITERION_KEYS) table[criterion] = rowOf(criterion);
  return table as WeightTable;
};

/** A warehouse beside a repairable spur, about which a third is unknown. */
export const WAREHOUSE: AuditAnswers = {
  LAND: answer({ figure: 6, grade: 'DOCUMENT' }),
  FLOOR: answer({ figure: 9_000 }),
  STRUCTURE: chose('MINOR_REPAIR'),
  HEIGHT: chose('FROM_6_TO_12_M'),
  RAIL: chose('REPAIRABLE', { grade: 'WORD' }),
  ROAD: chose('ALL_YEAR'),
  MARKET: answer({ figure: 200, grade: 'DOCUMENT' }),
  OWNER: chose('STATE_OR_SPK', { grade: 'DOCUMENT' }),
  ENCUMBRANCE: chose('NONE'),
  PURPOSE: chose('FITS', { grade: 'DOCUMENT' }),
};
