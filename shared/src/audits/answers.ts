import { CRITERION_KEYS, MANDATORY, isFigure, specOf } from './criteria.ts';
import type { Criterion } from './criteria.ts';
import type { EvidenceGrade } from './evidence.ts';
import type { Reuse } from './uses.ts';

/** What the auditor found about a criterion. */
export interface KnownAnswer {
  /** Of a criterion with a closed list. */
  readonly choice: string | null;
  /** Of a criterion with a figure, in its unit. */
  readonly figure: number | null;
  /** What the former plant needed, in the same unit. */
  readonly need: number | null;
  /** Whether the figure reaches the minimum that does not depend on the investor. */
  readonly isEnough: boolean | null;
  readonly storeys?: number;
  readonly transformerMva?: number;
  /** Kilometres to the nearest railway station. */
  readonly stationKm?: number;
  /** A written way to get the power that is missing. */
  readonly hasWrittenWay?: boolean;
  /** A right to the water, or a source of one's own. */
  readonly hasRight?: boolean;
  readonly grade: EvidenceGrade;
  /** The day of the evidence. */
  readonly on: string;
  /** How it was established, in words. */
  readonly method: string | null;
}

/** "Could not check because …" is a full answer. */
export interface UncheckedAnswer {
  readonly reason: string;
}

export type AuditAnswer = KnownAnswer | UncheckedAnswer;

/** The answers of an audit; what nobody has answered yet is left out. */
export type AuditAnswers = Readonly<Partial<Record<Criterion, AuditAnswer>>>;

export const isKnown = (answer: AuditAnswer | undefined): answer is KnownAnswer => answer !== undefined && !('reason' in answer);

const linear = (figure: number, [min, good]: readonly [number, number]): number => Math.min(1, Math.max(0, (figure - min) / (good - min)));

const shareOf = (figure: number, need: number): number => (need <= 0 ? 1 : Math.min(1, figure / need));

const valueOfFigure = (
  { figure, need, isEnough }: KnownAnswer,
  use: Reuse,
  range: readonly [number, number] | undefined,
): number | null => {
  if (figure === null) return null;
  if (range) return linear(figure, range);
  if (use === 'RESTART') return need === null ? null : shareOf(figure, need);
  return isEnough === null ? null : Number(isEnough);
};

/** What an answer is worth for a use, 0 to 1; null where it does not say. */
export const valueOf = (criterion: Criterion, answer: AuditAnswer | undefined, use: Reuse): number | null => {
  if (!isKnown(answer)) return null;
  const spec = specOf(criterion);
  if (isFigure(spec)) return valueOfFigure(answer, use, spec.ranges[use]);
  const value = answer.choice === null ? undefined : spec.choices[answer.choice];
  if (value === undefined) return null;
  return spec.reversed?.includes(use) ? 1 - value : value;
};

/** A fact of an earlier audit about which the present one knows nothing. */
export interface LastKnown<A> {
  readonly criterion: Criterion;
  readonly answer: KnownAnswer;
  readonly audit: A;
}

/** For each criterion that these answers do not know: the newest earlier audit that did. Earlier audits come newest first. */
export const lastKnown = <A extends { readonly answers: AuditAnswers }>(answers: AuditAnswers, earlier: readonly A[]): LastKnown<A>[] =>
  CRITERION_KEYS.flatMap((criterion) => {
    if (isKnown(answers[criterion])) return [];
    const audit = earlier.find((one) => isKnown(one.answers[criterion]));
    const answer = audit?.answers[criterion];
    return audit && isKnown(answer) ? [{ criterion, answer, audit }] : [];
  });

/**
 * Criteria that need a reason before the audit may be sent: those that it is mandatory to look at, and those that an earlier
 * audit knew.
 */
export const reasonsMissing = (answers: AuditAnswers, earlier: readonly { readonly answers: AuditAnswers }[]): Criterion[] => {
  const knownBefore = new Set(lastKnown(answers, earlier).map(({ criterion }) => criterion));
  return CRITERION_KEYS.filter((key) => answers[key] === undefined && (MANDATORY.includes(key) || knownBefore.has(key)));
};
