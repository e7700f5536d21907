import { describe, expect, it } from 'vitest';
import { lastKnown, reasonsMissing, valueOf } from './answers.ts';
import type { AuditAnswers, KnownAnswer } from './answers.ts';
import { CRITERION_KEYS } from './criteria.ts';
import type { Criterion } from './criteria.ts';
import { evidenceCounts } from './evidence.ts';
import { DAY, WAREHOUSE, answer, chose, weighing } from './potential.cases.ts';
import { aheadOf, potentialOf } from './potential.ts';
import type { UsePotential } from './potential.ts';
import type { Reuse } from './uses.ts';
import { STARTING_WEIGHTS, weightChanges } from './weights.ts';
import type { WeightTable } from './weights.ts';

const of = (use: Reuse, answers: AuditAnswers, table: WeightTable = STARTING_WEIGHTS.table): UsePotential => {
  const found = potentialOf(answers, table, DAY).uses.find((one) => one.use === use);
  if (!found) throw new Error(`${use} was not computed.`);
  return found;
};

/** As the pages show it: one decimal. */
const shown = ({ index, low, high, reliability, class: name }: UsePotential): readonly unknown[] =>
  [index, low, high, reliability].map((figure) => (figure === null ? null : Math.round(figure * 10) / 10)).concat(name as never);

/** The cases of docs/potential-cases.md, under the same numbers. */
describe('cases worked by hand', () => {
  it('1: the golden case', () => {
    const table = weighing('LIGHT', { STRUCTURE: 3, CONNECTION: 3, GAS: 1, DIVISIBLE: 2, RAIL: 2, ROAD: 2, FIBRE: 1 });
    const answers: AuditAnswers = {
      STRUCTURE: chose('GOOD'),
      CONNECTION: chose('WITHIN_1_KM', { grade: 'DOCUMENT' }),
      DIVISIBLE: chose('WITH_WORKS', { grade: 'DOCUMENT' }),
      ROAD: chose('ALL_YEAR'),
    };
    expect(shown(of('LIGHT', answers, table))).toEqual([82.5, 58.9, 87.5, 64.3, 'OPEN']);
  });

  it('2: nothing is known', () => {
    const light = of('LIGHT', {});
    expect(shown(light)).toEqual([null, 0, 100, 0, 'NOT_ENOUGH_EVIDENCE']);
    expect(light.gates).toEqual([
      { gate: 'ARREST_OR_LITIGATION', state: 'UNKNOWN' },
      { gate: 'EMERGENCY_STRUCTURE', state: 'UNKNOWN' },
    ]);
  });

  it('3: one good fact does not make a promising site', () => {
    expect(shown(of('CIVIC', { SOIL: chose('CLEAN') }))).toEqual([100, 7.5, 100, 7.5, 'NOT_ENOUGH_EVIDENCE']);
  });

  it.each([
    ['4: a reliability of exactly 50 is enough', { STRUCTURE: 1, ROAD: 1 }, 'GOOD', [100, 50, 100, 50, 'OPEN']],
    ['5: a lower bound of exactly 60 is promising', { STRUCTURE: 3, ROAD: 2 }, 'GOOD', [100, 60, 100, 60, 'PROMISING']],
    ['6: an upper bound of exactly 40 is unpromising', { STRUCTURE: 3, ROAD: 2 }, 'EMERGENCY', [0, 0, 40, 60, 'UNPROMISING']],
  ] as const)('%s', (_name, weights, structure, expected) => {
    expect(shown(of('LIGHT', { STRUCTURE: chose(structure) }, weighing('LIGHT', weights)))).toEqual(expected);
  });

  it.each([
    ['MEASURED', '2025-11-30', 1],
    ['MEASURED', '2025-11-29', 0.5],
    ['DOCUMENT', '2023-11-30', 0.8],
    ['DOCUMENT', '2023-11-29', 0.4],
    ['WORD', '2026-11-30', 0.5],
    ['WORD', '2001-01-01', 0.5],
  ] as const)('7: evidence of %s of %s counts %d', (grade, on, counts) => {
    expect(evidenceCounts(grade, on, DAY)).toBe(counts);
  });

  it.each([
    ['LAND', 0.5, 0],
    ['LAND', 1.25, 0.5],
    ['LAND', 2, 1],
    ['LAND', 200, 1],
    ['LAND', 0, 0],
    ['MARKET', 100, 1],
    ['MARKET', 350, 0.5],
    ['MARKET', 600, 0],
    ['MARKET', 1_200, 0],
  ] as const)('8: %s of %d is worth %d for light manufacturing', (criterion, figure, value) => {
    expect(valueOf(criterion, answer({ figure }), 'LIGHT')).toBe(value);
  });

  it('9: a figure without a range: the former need for a restart, yes or no for others', () => {
    const water = answer({ figure: 300, need: 400, isEnough: true });
    expect([valueOf('WATER', water, 'RESTART'), valueOf('WATER', water, 'AGRO')]).toEqual([0.75, 1]);
    const alone = answer({ figure: 300 });
    expect([valueOf('WATER', alone, 'RESTART'), valueOf('WATER', alone, 'AGRO')]).toEqual([null, null]);
    expect(valueOf('WATER', answer({ figure: 300, need: 0, isEnough: false }), 'RESTART')).toBe(1);
  });

  it('10: what is to be cleared may be in ruins', () => {
    const ruins: AuditAnswers = { STRUCTURE: chose('EMERGENCY') };
    expect([valueOf('STRUCTURE', ruins.STRUCTURE, 'CLEARED'), valueOf('STRUCTURE', ruins.STRUCTURE, 'RESTART')]).toEqual([1, 0]);
    expect(of('RESTART', ruins).gates).toContainEqual({ gate: 'EMERGENCY_STRUCTURE', state: 'CLOSED' });
    expect(of('CLEARED', ruins).gates.map(({ gate }) => gate)).toEqual(['ARREST_OR_LITIGATION']);
  });

  it('11: a gate states a condition and never changes a number', () => {
    const withWay = (more: Partial<KnownAnswer>): UsePotential => of('HEAVY', { POWER: answer({ figure: 3, ...more }) });
    const [said, denied, silent] = [withWay({ hasWrittenWay: true }), withWay({ hasWrittenWay: false }), withWay({})];
    const power = (one: UsePotential): unknown => one.gates.find(({ gate }) => gate === 'POWER_BELOW_5_MVA')?.state ?? 'CLEAR';
    expect([said, denied, silent].map(power)).toEqual(['CLEAR', 'CLOSED', 'UNKNOWN']);
    expect(shown(said)).toEqual(shown(denied));
    expect(shown(said)).toEqual(shown(silent));
    expect(power(of('HEAVY', { POWER: answer({ figure: 5 }) }))).toBe('CLEAR');
  });

  it('12: a warehouse, criterion by criterion', () => {
    const logistics = of('LOGISTICS', WAREHOUSE);
    expect(logistics.sums.total).toBe(35);
    expect(logistics.sums.known).toBe(25);
    expect(logistics.sums.score).toBeCloseTo(19.2, 9);
    expect(logistics.sums.evidence).toBeCloseTo(21.7, 9);
    expect(shown(logistics)).toEqual([76.8, 54.9, 83.4, 62, 'OPEN']);
    expect(logistics.gates).toEqual([]);
  });

  it('13: four more facts make it promising', () => {
    const more = {
      POWER: answer({ figure: 1, isEnough: true }),
      CONNECTION: chose('ON_SITE'),
      DIVISIBLE: chose('YES'),
      FIBRE: chose('AVAILABLE'),
    };
    expect(shown(of('LOGISTICS', { ...WAREHOUSE, ...more }))).toEqual([80, 66.3, 83.4, 73.4, 'PROMISING']);
  });

  it('14: a use is ahead of another only when their intervals do not meet', () => {
    const one = { use: 'LOGISTICS', low: 66.3, high: 83.4 } as const;
    const below = { use: 'CIVIC', low: 20, high: 60 } as const;
    const meeting = { use: 'AGRO', low: 20, high: 66.3 } as const;
    expect(aheadOf<{ use: Reuse; low: number; high: number }>(one, [below, meeting])).toEqual([below]);
  });

  it('15: what to check next: unknown criteria by their weight in the uses still open', () => {
    const next = potentialOf({ STRUCTURE: chose('GOOD') }, weighing('LIGHT', { STRUCTURE: 1, ROAD: 1, SOIL: 2, HEAT: 3 }), DAY).checkNext;
    expect(next).toEqual([
      { criterion: 'HEAT', weight: 3 },
      { criterion: 'SOIL', weight: 2 },
      { criterion: 'ROAD', weight: 1 },
    ]);
    const decided = potentialOf({ STRUCTURE: chose('GOOD') }, weighing('LIGHT', { STRUCTURE: 3, ROAD: 2 }), DAY);
    expect(decided.checkNext).toEqual([]);
  });

  it('16: a fact that was known cannot silently become unknown', () => {
    const [first, second] = [
      { name: 'first', answers: { SOIL: chose('LIMITED'), ROAD: chose('LIMITED') } as AuditAnswers },
      { name: 'second', answers: { ROAD: chose('ALL_YEAR'), HEAT: { reason: 'locked' } } as AuditAnswers },
    ];
    const now: AuditAnswers = { STRUCTURE: chose('GOOD'), ENCUMBRANCE: chose('NONE'), ASBESTOS: { reason: 'no laboratory' } };
    expect(lastKnown(now, [second, first]).map(({ criterion, answer: known, audit }) => [criterion, known.choice, audit.name])).toEqual([
      ['ROAD', 'ALL_YEAR', 'second'],
      ['SOIL', 'LIMITED', 'first'],
    ]);
    expect(reasonsMissing(now, [second, first])).toEqual(['ROAD', 'SOIL']);
    expect(reasonsMissing({ ...now, ROAD: { reason: 'snow' }, SOIL: { reason: 'no laboratory' } }, [second, first])).toEqual([]);
    expect(of('CIVIC', now)).toEqual(of('CIVIC', { STRUCTURE: now.STRUCTURE ?? { reason: '' }, ENCUMBRANCE: chose('NONE') }));
  });
});

describe('the table of weights', () => {
  it('has 26 criteria, and the totals of the design', () => {
    expect(CRITERION_KEYS).toHaveLength(26);
    const total = (use: Reuse): number => CRITERION_KEYS.reduce((sum, key) => sum + STARTING_WEIGHTS.table[key][use], 0);
    expect((['RESTART', 'LIGHT', 'HEAVY', 'AGRO', 'MULTI_TENANT', 'LOGISTICS', 'CIVIC', 'CLEARED'] as const).map(total)).toEqual([
      42, 42, 48, 44, 47, 35, 40, 19,
    ]);
  });

  it('says which cells a revision changes', () => {
    const { table } = STARTING_WEIGHTS;
    const revised = { ...table, RAIL: { ...table.RAIL, LIGHT: 2 } };
    expect(weightChanges(table, revised)).toEqual([{ criterion: 'RAIL' satisfies Criterion, use: 'LIGHT', from: 1, to: 2 }]);
    expect(weightChanges(table, table)).toEqual([]);
  });
});
