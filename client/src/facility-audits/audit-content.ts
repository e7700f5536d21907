import type { AuditAnswers } from 'shared/audits/answers.ts';
import { AUDIT_CHECKS, contradictionsOf } from 'shared/audits/contradictions.ts';
import type { AuditFinding, AuditedFacility } from 'shared/audits/contradictions.ts';
import { CRITERION_KEYS, isFigure, specOf } from 'shared/audits/criteria.ts';
import type { Criterion } from 'shared/audits/criteria.ts';
import { REUSES } from 'shared/audits/uses.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import type { WeightTable } from 'shared/audits/weights.ts';
import type { Fit } from '../drafts/autosave.ts';
import type { AuditAnswerInput, AuditPhotoInput, SaveAuditInput } from '../kernel/schema.graphql.ts';
import type { AuditShownFragment } from './audit.graphql.ts';
import { NOTHING } from './audit-draft.ts';
import type { AuditDraft, DraftAnswer, DraftPhoto } from './audit-draft.ts';

/** Whether an answer says everything that the server asks of it. */
const isComplete = (criterion: Criterion, answer: DraftAnswer): boolean => {
  if (answer.reason !== null) return answer.reason.trim() !== '';
  const isAnswered = isFigure(specOf(criterion)) ? answer.figure !== null : answer.choice !== null;
  return isAnswered && answer.grade !== null && answer.on !== null;
};

const isEmpty = (answer: DraftAnswer): boolean => JSON.stringify(answer) === JSON.stringify(NOTHING);

const entriesOf = (draft: AuditDraft): [Criterion, DraftAnswer][] =>
  CRITERION_KEYS.flatMap((criterion): [Criterion, DraftAnswer][] => {
    const answer = draft.answers[criterion];
    return answer && isComplete(criterion, answer) ? [[criterion, answer]] : [];
  });

/** Criteria with something typed that is no answer yet: the server does not take them. */
export const unfinishedIn = (draft: AuditDraft): Criterion[] =>
  CRITERION_KEYS.filter((criterion) => {
    const answer = draft.answers[criterion];
    return answer !== undefined && !isEmpty(answer) && !isComplete(criterion, answer);
  });

export const photosIn = (draft: AuditDraft): { readonly criterion: Criterion; readonly photo: DraftPhoto }[] =>
  CRITERION_KEYS.flatMap((criterion) => (draft.photos[criterion] ?? []).map((photo) => ({ criterion, photo })));

/** Photographs that have not reached the server, and were not refused by it. */
export const photosToSend = (draft: AuditDraft): ReturnType<typeof photosIn> =>
  photosIn(draft).filter(({ photo }) => photo.attachment === null && photo.refusal === null);

const inputOf = (criterion: Criterion, { reason, details, method, ...answer }: DraftAnswer): AuditAnswerInput =>
  reason === null ? { criterion, ...answer, ...details, method: method || null } : { criterion, reason };

type Content = Omit<SaveAuditInput, 'id' | 'version'>;

/** What the server takes of a draft: complete answers, and photographs that it has. */
export const contentOf = (draft: AuditDraft): Content => ({
  inspectedOn: draft.inspectedOn || null,
  answers: entriesOf(draft).map(([criterion, answer]) => inputOf(criterion, answer)),
  justifications: AUDIT_CHECKS.flatMap((check) => {
    const words = draft.justifications[check];
    return words ? [{ check, words }] : [];
  }),
  photos: photosIn(draft).flatMap(({ criterion, photo: { attachment } }): AuditPhotoInput[] =>
    attachment === null ? [] : [{ criterion, attachment }],
  ),
});

/** What the server takes of a draft as one text: with the fields in one order, whoever wrote them. */
export const comparable = (draft: AuditDraft): string =>
  JSON.stringify(contentOf(draft), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => one.localeCompare(other)))
      : value,
  );

/** Whether two drafts are the same to the server. */
export const isSameContent = (one: AuditDraft, other: AuditDraft): boolean => comparable(one) === comparable(other);

/** A draft stays on the device until everything in it is on the server. */
export const fitOf = (draft: AuditDraft): Fit =>
  draft.isWaiting || unfinishedIn(draft).length > 0 || photosIn(draft).some(({ photo }) => photo.attachment === null) ? 'PARTLY' : 'WHOLE';

/** The complete answers, for the preview of the result and the contradictions. */
export const answersOf = (draft: AuditDraft): AuditAnswers =>
  Object.fromEntries(
    entriesOf(draft).map(([criterion, { reason, details, method, grade, on, ...answer }]) => [
      criterion,
      reason === null ? { ...answer, ...details, grade: grade ?? 'WORD', on: on ?? '', method } : { reason },
    ]),
  );

const contextOf = (facility: AuditShownFragment['facility']): AuditedFacility => {
  const { idleSince = null, builtYear = null, ownerChangedOn, powerChangedOn, structureChangedOn } = facility ?? {};
  return {
    idleSince,
    builtYear,
    changedOn: {
      ...(ownerChangedOn ? { OWNER: ownerChangedOn } : {}),
      ...(powerChangedOn ? { POWER: powerChangedOn } : {}),
      ...(structureChangedOn ? { STRUCTURE: structureChangedOn } : {}),
    },
  };
};

export const findingsOf = (draft: AuditDraft, { facility }: Pick<AuditShownFragment, 'facility'>): AuditFinding[] =>
  contradictionsOf(answersOf(draft), contextOf(facility), draft.justifications);

/** The weights as the rule takes them. */
export const tableOf = (rows: AuditShownFragment['weights']): WeightTable =>
  Object.fromEntries(
    rows.map(({ criterion, weights }) => [criterion, Object.fromEntries(REUSES.map((use, nth) => [use, weights[nth] ?? 0]))]),
  ) as Record<Criterion, Record<Reuse, number>>;
