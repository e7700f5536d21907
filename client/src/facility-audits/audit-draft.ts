import type { AttachmentRefusal } from 'shared/attachments/vocabulary.ts';
import type { AuditCheck } from 'shared/audits/contradictions.ts';
import type { Criterion, Detail } from 'shared/audits/criteria.ts';
import type { EvidenceGrade } from 'shared/audits/evidence.ts';
import type { KnownAnswer } from 'shared/audits/answers.ts';
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

/** A photograph beside an answer. */
export interface DraftPhoto {
  /** Its name on this device; of one that came from the server, its id there. */
  readonly key: string;
  /** Its id on the server; null: it is on this device alone. */
  readonly attachment: string | null;
  readonly refusal: AttachmentRefusal | null;
}

export interface AuditDraft {
  readonly answers: Readonly<Partial<Record<Criterion, DraftAnswer>>>;
  readonly photos: Readonly<Partial<Record<Criterion, readonly DraftPhoto[]>>>;
  readonly justifications: Readonly<Partial<Record<AuditCheck, string>>>;
  readonly inspectedOn: string;
  /** Sent again under the same key after a lost answer: the server carries it out once. */
  readonly key: string;
  /** It is to be sent as soon as there is a connection. */
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

const photosOf = (photos: AuditShownFragment['photos']): AuditDraft['photos'] => {
  const byCriterion: Partial<Record<Criterion, DraftPhoto[]>> = {};
  for (const { criterion, attachment } of photos)
    byCriterion[criterion] = [...(byCriterion[criterion] ?? []), { key: attachment, attachment, refusal: null }];
  return byCriterion;
};

/** What the server has, to be edited. */
export const toDraft = (audit: AuditShownFragment, today: string): AuditDraft => ({
  answers: Object.fromEntries(audit.answers.map((answer) => [answer.criterion, draftOf(answer)])),
  photos: photosOf(audit.photos),
  justifications: Object.fromEntries(audit.justifications.map(({ check, words }) => [check, words])),
  inspectedOn: audit.inspectedOn ?? today,
  key: crypto.randomUUID(),
  isWaiting: false,
});

const PARTS = ['answers', 'photos', 'justifications', 'inspectedOn', 'key', 'isWaiting'];

/** What this release keeps on the device; anything else is refused. */
export const parseDraft = (value: unknown): AuditDraft | null =>
  typeof value === 'object' && value !== null && PARTS.every((part) => part in value) ? (value as AuditDraft) : null;
