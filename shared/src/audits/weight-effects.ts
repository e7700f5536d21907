import { valueOf } from './answers.ts';
import type { AuditAnswers } from './answers.ts';
import type { Criterion } from './criteria.ts';
import { potentialFor } from './potential.ts';
import type { Figures, PotentialClass } from './potential.ts';
import type { Reuse } from './uses.ts';
import { weightChanges } from './weights.ts';
import type { WeightTable } from './weights.ts';

/** What one changed weight does to the figures of a use, in points, where nothing else changes. */
export interface WeightEffect {
  readonly criterion: Criterion;
  readonly from: number;
  readonly to: number;
  /** What the audit found, 0 to 1; null: unknown. */
  readonly value: number | null;
  /** Null: nothing is known before or after it. */
  readonly index: number | null;
  readonly low: number;
  readonly high: number;
  readonly reliability: number;
  /** The class with this change alone. */
  readonly alone: PotentialClass;
}

const moved = ({ low, high, reliability }: WeightEffect): number => Math.abs(low) + Math.abs(high) + Math.abs(reliability);

const differenceOf = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : after - before;

/** How each weight that differs between two tables moves the potential for a use, the strongest first. */
export const weightEffects = (
  use: Reuse,
  { answers, day }: { readonly answers: AuditAnswers; readonly day: string },
  from: WeightTable,
  to: WeightTable,
): WeightEffect[] => {
  const before: Figures = potentialFor(use, answers, from, day);
  const effects = weightChanges(from, to).flatMap((change): WeightEffect[] => {
    if (change.use !== use) return [];
    const { criterion } = change;
    const after = potentialFor(use, answers, { ...from, [criterion]: { ...from[criterion], [use]: change.to } }, day);
    return [
      {
        criterion,
        from: change.from,
        to: change.to,
        value: valueOf(criterion, answers[criterion], use),
        index: differenceOf(before.index, after.index),
        low: after.low - before.low,
        high: after.high - before.high,
        reliability: after.reliability - before.reliability,
        alone: after.class,
      },
    ];
  });
  return effects.toSorted((a, b) => moved(b) - moved(a));
};
