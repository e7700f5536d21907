import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf, potentialOf } from './potential.ts';
import type { Cell, Figures, UsePotential } from './potential.ts';
import { CRITERION_KEYS, choicesOf, specOf, isFigure } from './criteria.ts';
import type { Criterion } from './criteria.ts';
import type { AuditAnswer, AuditAnswers } from './answers.ts';
import { EVIDENCE_GRADES } from './evidence.ts';
import { DAY, answer } from './potential.cases.ts';
import { STARTING_WEIGHTS } from './weights.ts';

const RUNS = { numRuns: 20_000, seed: 14 };
/** Sums of the same numbers in another order differ by the noise of floating point. */
const NOISE = 1e-6;

const anyAnswer = (criterion: Criterion): fc.Arbitrary<AuditAnswer | undefined> => {
  const spec = specOf(criterion);
  const proof = { grade: fc.constantFrom(...EVIDENCE_GRADES), on: fc.constantFrom('2020-05-01', '2024-05-01', '2026-05-01') };
  const known = isFigure(spec)
    ? fc
        .record({
          figure: fc.double({ min: 0, max: spec.max / 1000, noNaN: true }),
          need: fc.option(fc.integer({ min: 0, max: 1000 })),
          isEnough: fc.option(fc.boolean()),
          ...proof,
        })
        .map((one) => answer(one))
    : fc.record({ choice: fc.constantFrom(...choicesOf(criterion)), ...proof }).map((one) => answer(one));
  return fc.oneof({ weight: 3, arbitrary: known }, fc.constant({ reason: 'locked' }), fc.constant(undefined));
};

const anyAudit: fc.Arbitrary<AuditAnswers> = fc
  .tuple(...CRITERION_KEYS.map((key) => anyAnswer(key).map((one) => [key, one] as const)))
  .map((entries) => Object.fromEntries(entries.filter(([, one]) => one !== undefined)) as AuditAnswers);

const anyCell: fc.Arbitrary<Cell> = fc.record({
  criterion: fc.constantFrom(...CRITERION_KEYS),
  weight: fc.integer({ min: 0, max: 3 }),
  value: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 2 }),
  evidence: fc.constantFrom(1, 0.8, 0.5, 0.4, 0.25),
});
const anyCells = fc.array(anyCell, { minLength: 1, maxLength: 26 });

/** The figures, and those after one known cell was replaced. */
const replaced = (cells: readonly Cell[], at: number, by: (cell: Cell) => Cell): readonly [Figures, Figures] => {
  const nth = at % cells.length;
  return [figuresOf(cells), figuresOf(cells.map((cell, index) => (index === nth ? by(cell) : cell)))];
};

const within = (low: number, value: number, high: number): boolean => low - NOISE <= value && value <= high + NOISE;

const isSound = ({ index, low, high, reliability }: Figures): boolean =>
  within(0, low, 100) && within(low, high, 100) && within(low, index ?? low, high) && within(0, reliability, 100);

/** Whether `after` knows no more than `before`. */
const knowsNoMore = (before: Figures, after: Figures): boolean =>
  after.reliability <= before.reliability + NOISE &&
  after.low <= before.low + NOISE &&
  after.high - after.low >= before.high - before.low - NOISE &&
  (after.class !== 'PROMISING' || before.class === 'PROMISING');

describe('on 20 000 random audits', () => {
  const usesOf = (answers: AuditAnswers): readonly UsePotential[] => potentialOf(answers, STARTING_WEIGHTS.table, DAY).uses;

  it('the index lies inside the interval; hiding a fact never raises reliability, the lower bound or the class, nor narrows the interval', () => {
    fc.assert(
      fc.property(anyAudit, fc.constantFrom(...CRITERION_KEYS), (answers, hidden) => {
        const { [hidden]: _hidden, ...rest } = answers;
        const less = usesOf(rest);
        return usesOf(answers).every((before, nth) => isSound(before) && less[nth] !== undefined && knowsNoMore(before, less[nth]));
      }),
      RUNS,
    );
  });
});

describe('on 20 000 random sums', () => {
  it('a criterion of weight 0 has no effect', () => {
    fc.assert(
      fc.property(anyCells, anyCell, (cells, more) => {
        const [without, beside] = [figuresOf(cells), figuresOf([...cells, { ...more, weight: 0 }])];
        expect(beside).toEqual(without);
      }),
      RUNS,
    );
  });

  it('a better value never lowers the index or the lower bound', () => {
    fc.assert(
      fc.property(anyCells, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (cells, at, better) => {
        const [before, after] = replaced(cells, at, (cell) => ({
          ...cell,
          value: cell.value === null ? null : Math.max(cell.value, better),
        }));
        expect(after.index ?? 0).toBeGreaterThanOrEqual((before.index ?? 0) - NOISE);
        expect(after.low).toBeGreaterThanOrEqual(before.low - NOISE);
      }),
      RUNS,
    );
  });

  it('better evidence never changes the index and never lowers reliability', () => {
    fc.assert(
      fc.property(anyCells, fc.nat(), (cells, at) => {
        const [before, after] = replaced(cells, at, (cell) => ({ ...cell, evidence: 1 }));
        expect(after.index).toBe(before.index);
        expect(after.reliability).toBeGreaterThanOrEqual(before.reliability);
      }),
      RUNS,
    );
  });
});
