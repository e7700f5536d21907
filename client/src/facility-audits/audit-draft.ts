import { contradictionsOf } from 'shared/audits/contradictions.ts';
import type { AuditCheck, AuditFinding } from 'shared/audits/contradictions.ts';
import { CRITERION_KEYS, isFigure, specOf } from 'shared/audits/criteria.ts';
import type { Criterion, Detail } from 'shared/audits/criteria.ts';
import type { EvidenceGrade } from 'shared/audits/evidence.ts';
import type { AuditAnswers, KnownAnswer } from 'shared/audits/answers.ts';
import { REUSES } from 'shared/audits/uses.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import type { WeightTable } from 'shared/audits/weights.ts';
import type { AuditAnswerInput } from '../kernel/schema.graphql.ts';
import type { AuditShownFragment } from './audit.graphql.ts';

/** An answer as far as it is typed. `reason` null: the criterion was checked. */
export interface DraftAnswer {
  readonly reason: string | null;
  readonly choice: string | null;
  readonly figure: number | null;
  readonly need: number | null;
  readonly isEnough: boolean | null;
  readonly details: Pick<KnownAnswer, Detail>;
  readonly grade: EvidenceGrade | null;
  readonly on: string | null;
  readonly method: string;
}

export interface AuditDraft {
  readonly answers: Readonly<Partial<Record<Criterion, DraftAnswer>>>;
  readonly justifications: Readonly<Partial<Record<AuditCheck, string>>>;
  readonly inspectedOn: string;
  /** Sent again under the same key after a lost answer: the server carries it out once. */
  readonly key: string;
  /** It was to be sent when the connection was lost. */
  readonly isWaiting: boolean;
}

export const NOTHING: DraftAnswer = {
  reason: null,
  choice: null,
  figure: null,
  need: null,
  isEnough: null,
  details: {},
  grade: null,
  on: null,
  method: '',
};

type Shown = AuditShownFragment['answers'][number];

const detailsOf = (answer: Shown): DraftAnswer['details'] => {
  const { storeys, transformerMva, stationKm, hasWrittenWay, hasRight } = answer;
  const stated = Object.entries({ storeys, transformerMva, stationKm, hasWrittenWay, hasRight }).filter(([, value]) => value !== null);
  return Object.fromEntries(stated);
};

const draftOf = (answer: Shown): DraftAnswer => {
  const { reason, choice, figure, need, isEnough, grade, on, method } = answer;
  return { reason, choice, figure, need, isEnough, grade, on, method: method ?? '', details: detailsOf(answer) };
};

/** What the server has, to be edited. */
export const toDraft = (audit: AuditShownFragment, today: string): AuditDraft => ({
  answers: Object.fromEntries(audit.answers.map((answer) => [answer.criterion, draftOf(answer)])),
  justifications: Object.fromEntries(audit.findings.flatMap(({ check, justification }) => (justification ? [[check, justification]] : []))),
  inspectedOn: audit.inspectedOn ?? today,
  key: '',
  isWaiting: false,
});

/** What a local copy of this release looks like; anything else is refused. */
export const parseDraft = (value: unknown): AuditDraft | null =>
  typeof value === 'object' && value !== null && 'answers' in value && 'justifications' in value && 'inspectedOn' in value && 'key' in value
    ? (value as AuditDraft)
    : null;

/** Whether an answer says everything that the server asks of it. */
const isComplete = (criterion: Criterion, answer: DraftAnswer): boolean => {
  if (answer.reason !== null) return answer.reason.trim() !== '';
  const isAnswered = isFigure(specOf(criterion)) ? answer.figure !== null : answer.choice !== null;
  return isAnswered && answer.grade !== null && answer.on !== null;
};

const entriesOf = (draft: AuditDraft): [Criterion, DraftAnswer][] =>
  CRITERION_KEYS.flatMap((criterion): [Criterion, DraftAnswer][] => {
    const answer = draft.answers[criterion];
    return answer && isComplete(criterion, answer) ? [[criterion, answer]] : [];
  });

const inputOf = (criterion: Criterion, { reason, details, method, ...answer }: DraftAnswer): AuditAnswerInput =>
  reason === null ? { criterion, ...answer, ...details, method: method || null } : { criterion, reason };

/** The complete answers, for the server. */
export const contentOf = (draft: AuditDraft) => ({
  inspectedOn: draft.inspectedOn || null,
  answers: entriesOf(draft).map(([criterion, answer]) => inputOf(criterion, answer)),
  justifications: Object.entries(draft.justifications).flatMap(([check, words]) => (words ? [{ check: check as AuditCheck, words }] : [])),
});

/** The complete answers, for the preview of the result and the contradictions. */
export const answersOf = (draft: AuditDraft): AuditAnswers =>
  Object.fromEntries(
    entriesOf(draft).map(([criterion, { reason, details, method, grade, on, ...answer }]) => [
      criterion,
      reason === null ? { ...answer, ...details, grade: grade ?? 'WORD', on: on ?? '', method } : { reason },
    ]),
  );

export const findingsOf = (draft: AuditDraft, idleSince: string | null): AuditFinding[] =>
  contradictionsOf(answersOf(draft), { idleSince, builtYear: null, changedOn: {} }, draft.justifications);

/** The weights as the rule takes them. */
export const tableOf = (rows: AuditShownFragment['weights']): WeightTable =>
  Object.fromEntries(
    rows.map(({ criterion, weights }) => [criterion, Object.fromEntries(REUSES.map((use, nth) => [use, weights[nth] ?? 0]))]),
  ) as Record<Criterion, Record<Reuse, number>>;
