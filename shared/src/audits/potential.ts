import { isKnown, valueOf } from './answers.ts';
import type { AuditAnswer, AuditAnswers } from './answers.ts';
import { CRITERION_KEYS } from './criteria.ts';
import type { Criterion } from './criteria.ts';
import { evidenceCounts } from './evidence.ts';
import { REUSES } from './uses.ts';
import type { Reuse } from './uses.ts';
import type { WeightTable } from './weights.ts';

export const POTENTIAL_CLASSES = ['PROMISING', 'OPEN', 'UNPROMISING', 'NOT_ENOUGH_EVIDENCE'] as const;
export type PotentialClass = (typeof POTENTIAL_CLASSES)[number];

/** Conditions that no index can buy off. They never change a number. */
export const GATES = [
  'ARREST_OR_LITIGATION',
  'EMERGENCY_STRUCTURE',
  'SEVERE_CONTAMINATION',
  'POWER_BELOW_5_MVA',
  'NO_SANITARY_DISTANCE',
] as const;
export type Gate = (typeof GATES)[number];

/** CLOSED: the condition stands in the way. UNKNOWN: possible, subject to it. */
export type GateState = 'CLEAR' | 'CLOSED' | 'UNKNOWN';

/** One row of the sum of a use. */
export interface Cell {
  readonly criterion: Criterion;
  readonly weight: number;
  /** 0 to 1; null: unknown. */
  readonly value: number | null;
  /** What the evidence counts, 0 to 1; 0 where the value is unknown. */
  readonly evidence: number;
}

/** T, K, S of the design, and the sum of weight × evidence. */
export interface Sums {
  readonly total: number;
  readonly known: number;
  readonly score: number;
  readonly evidence: number;
}

/** Figures are from 0 to 100. */
export interface Figures {
  readonly sums: Sums;
  /** Null: nothing is known. */
  readonly index: number | null;
  readonly low: number;
  readonly high: number;
  readonly reliability: number;
  readonly class: PotentialClass;
}

export interface UsePotential extends Figures {
  readonly use: Reuse;
  readonly cells: readonly Cell[];
  /** The gates of the use that are not clear. */
  readonly gates: readonly { readonly gate: Gate; readonly state: Exclude<GateState, 'CLEAR'> }[];
}

/** An unknown criterion, with its weight in the uses that are still open. */
export interface NextCheck {
  readonly criterion: Criterion;
  readonly weight: number;
}

export interface Potential {
  readonly uses: readonly UsePotential[];
  readonly checkNext: readonly NextCheck[];
}

/** The version of the rule in this file. A change of what it computes is a new version, as a change of the weights is one of theirs. */
export const POTENTIAL_ALGORITHM = 1;

/** The bounds of the classes. */
export const CLASS_BOUNDS = { reliability: 50, promisingFrom: 60, unpromisingTo: 40 } as const;

/** Sums of fractions are compared with the bounds of the classes without the noise of floating point. */
const even = (value: number): number => Math.round(value * 1e9) / 1e9;

const percent = (part: number, whole: number): number => even((100 * part) / whole);

const classOf = ({ reliability, low, high }: Pick<Figures, 'reliability' | 'low' | 'high'>): PotentialClass => {
  if (reliability < CLASS_BOUNDS.reliability) return 'NOT_ENOUGH_EVIDENCE';
  if (low >= CLASS_BOUNDS.promisingFrom) return 'PROMISING';
  return high <= CLASS_BOUNDS.unpromisingTo ? 'UNPROMISING' : 'OPEN';
};

const sumOf = (cells: readonly Cell[], of: (cell: Cell) => number): number => cells.reduce((sum, cell) => sum + of(cell), 0);

/** Index, interval, reliability and class from the rows of the sum. A use without relevant criteria has no evidence. */
export const figuresOf = (cells: readonly Cell[]): Figures => {
  const known = cells.filter(({ value }) => value !== null);
  const sums: Sums = {
    total: sumOf(cells, ({ weight }) => weight),
    known: sumOf(known, ({ weight }) => weight),
    score: sumOf(known, ({ weight, value }) => weight * (value ?? 0)),
    evidence: sumOf(known, ({ weight, evidence }) => weight * evidence),
  };
  const { total } = sums;
  const bounds =
    total === 0
      ? { low: 0, high: 100, reliability: 0 }
      : {
          low: percent(sums.score, total),
          high: percent(sums.score + total - sums.known, total),
          reliability: percent(sums.evidence, total),
        };
  return { sums, index: sums.known === 0 ? null : percent(sums.score, sums.known), ...bounds, class: classOf(bounds) };
};

const chosen = (answer: AuditAnswer | undefined, closing: string): GateState => {
  if (!isKnown(answer) || answer.choice === null) return 'UNKNOWN';
  return answer.choice === closing ? 'CLOSED' : 'CLEAR';
};

/** Heavy industry needs this much confirmed power, or a written way to get it. */
const HEAVY_MVA = 5;

const powerGate = (answer: AuditAnswer | undefined): GateState => {
  if (!isKnown(answer) || answer.figure === null) return 'UNKNOWN';
  if (answer.figure >= HEAVY_MVA || answer.hasWrittenWay === true) return 'CLEAR';
  return answer.hasWrittenWay === false ? 'CLOSED' : 'UNKNOWN';
};

interface GateRule {
  readonly uses: readonly Reuse[];
  readonly state: (answers: AuditAnswers) => GateState;
}

const GATE_RULES: Readonly<Record<Gate, GateRule>> = {
  ARREST_OR_LITIGATION: { uses: REUSES, state: ({ ENCUMBRANCE }) => chosen(ENCUMBRANCE, 'ARREST_OR_LITIGATION') },
  EMERGENCY_STRUCTURE: {
    uses: ['RESTART', 'LIGHT', 'AGRO', 'MULTI_TENANT', 'CIVIC'],
    state: ({ STRUCTURE }) => chosen(STRUCTURE, 'EMERGENCY'),
  },
  SEVERE_CONTAMINATION: { uses: ['AGRO', 'CIVIC'], state: ({ SOIL }) => chosen(SOIL, 'SEVERE') },
  POWER_BELOW_5_MVA: { uses: ['HEAVY'], state: ({ POWER }) => powerGate(POWER) },
  NO_SANITARY_DISTANCE: { uses: ['HEAVY'], state: ({ SANITARY_DISTANCE }) => chosen(SANITARY_DISTANCE, 'NONE') },
};

const gatesOf = (use: Reuse, answers: AuditAnswers): UsePotential['gates'] =>
  GATES.flatMap((gate) => {
    const { uses, state: stateOf } = GATE_RULES[gate];
    const state = uses.includes(use) ? stateOf(answers) : 'CLEAR';
    return state === 'CLEAR' ? [] : [{ gate, state }];
  });

/** A criterion as it was answered; what the evidence counts is the same for every use. */
interface Given {
  readonly criterion: Criterion;
  readonly answer: AuditAnswer | undefined;
  readonly evidence: number;
}

const givenOf = (answers: AuditAnswers, day: string): readonly Given[] =>
  CRITERION_KEYS.map((criterion) => {
    const answer = answers[criterion];
    return { criterion, answer, evidence: isKnown(answer) ? evidenceCounts(answer.grade, answer.on, day) : 0 };
  });

const cellOf = ({ criterion, answer, evidence }: Given, use: Reuse, weight: number): Cell => {
  const value = valueOf(criterion, answer, use);
  return { criterion, weight, value, evidence: value === null ? 0 : evidence };
};

const ofUse = (use: Reuse, answers: AuditAnswers, given: readonly Given[], table: WeightTable): UsePotential => {
  const cells = given.flatMap((one) => {
    const weight = table[one.criterion][use];
    return weight === 0 ? [] : [cellOf(one, use, weight)];
  });
  return { use, cells, ...figuresOf(cells), gates: gatesOf(use, answers) };
};

const STILL_OPEN: readonly PotentialClass[] = ['OPEN', 'NOT_ENOUGH_EVIDENCE'];

const checkNext = (uses: readonly UsePotential[]): NextCheck[] => {
  const unknown = uses.filter((one) => STILL_OPEN.includes(one.class)).flatMap(({ cells }) => cells.filter(({ value }) => value === null));
  return CRITERION_KEYS.map((criterion) => ({
    criterion,
    weight: sumOf(
      unknown.filter((cell) => cell.criterion === criterion),
      ({ weight }) => weight,
    ),
  }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
};

/** The potential for one use alone: the same as in `potentialOf`. */
export const potentialFor = (use: Reuse, answers: AuditAnswers, table: WeightTable, day: string): UsePotential =>
  ofUse(use, answers, givenOf(answers, day), table);

/**
 * The reuse potential of a facility: for each use an index from 0 to 100, the interval that the unknown leaves open, the
 * reliability of the evidence on the day of the audit, a class, and the conditions that are not clear. Pure: the same answers,
 * weights and day give the same potential, wherever it is computed.
 */
export const potentialOf = (answers: AuditAnswers, table: WeightTable, day: string): Potential => {
  const given = givenOf(answers, day);
  const uses = REUSES.map((use) => ofUse(use, answers, given, table));
  return { uses, checkNext: checkNext(uses) };
};

type Interval = Pick<UsePotential, 'use' | 'low' | 'high'>;

/** The uses that a use is ahead of: only those whose interval ends below its own. All others cannot be told apart from it. */
export const aheadOf = <U extends Interval>(one: U, others: readonly U[]): U[] => others.filter(({ high }) => one.low > high);
