import type { AttachmentPart, AttachmentRefusal } from 'shared/attachments/vocabulary.ts';
import type { ChallengeState, ChallengeSubject } from 'shared/challenges/vocabulary.ts';
import type { MembershipRole, SessionLevel } from 'shared/identity/roles.ts';
import type { QuestionState } from 'shared/questions/vocabulary.ts';
import type { Moved } from './moved.event.ts';
import type { Reminded } from './reminded.event.ts';

/** Events that people are told of (`notifications/subscribers.ts` has a subscriber for each), with the kind of their subject. */
export const TOLD_EVENTS = {
  'audit.approved': 'FACILITY_AUDIT',
  'audit.assigned': 'FACILITY_AUDIT',
  'audit.cancelled': 'FACILITY_AUDIT',
  'audit.returned': 'FACILITY_AUDIT',
  'audit.submitted': 'FACILITY_AUDIT',
  'figure.answered': 'FIGURE_CHALLENGE',
  'figure.challenged': 'FIGURE_CHALLENGE',
  'interest.submitted': 'INTEREST',
  'interest.information_requested': 'INTEREST',
  'interest.answered': 'INTEREST',
  'interest.shortlisted': 'INTEREST',
  'interest.accepted': 'INTEREST',
  'interest.declined': 'INTEREST',
  'interest.withdrawn': 'INTEREST',
  'invitation.asked': 'ORGANISATION',
  'invitation.confirmed': 'ORGANISATION',
  'invitation.accepted': 'ORGANISATION',
  'match.invited': 'MATCH_INVITATION',
  'measure.approved': 'MEASURE_PROPOSAL',
  'measure.returned': 'MEASURE_PROPOSAL',
  'measure.sent': 'MEASURE_PROPOSAL',
  'person.account_closed': 'PERSON',
  'plan.approved': 'PLAN_PROPOSAL',
  'plan.returned': 'PLAN_PROPOSAL',
  'plan.sent': 'PLAN_PROPOSAL',
  'question.answered': 'OPPORTUNITY_QUESTION',
  'question.asked': 'OPPORTUNITY_QUESTION',
  'register.decided': 'REGISTER_IMPORT',
  'register.imported': 'REGISTER_IMPORT',
  /** Of a case that a steward keeps for itself: its subject is not the interest, whose events the investor reads. */
  'review.assigned': 'REVIEW_CASE',
  'review.reminded': 'REVIEW_CASE',
  'terms.published': 'ZONE_TERMS',
  'terms.withdrawn': 'ZONE_TERMS',
} as const;

/** Events without subscribers: they stay in the record, and no job is made for them. */
export const RECORDED_EVENTS = {
  'attachment.downloaded': 'ATTACHMENT',
  'attachment.refused': 'ATTACHMENT',
  'attachment.stored': 'ATTACHMENT',
  'email_change.objected': 'PERSON',
  'email_change.requested': 'PERSON',
  'figure.challenge_withdrawn': 'FIGURE_CHALLENGE',
  'interest.review_started': 'INTEREST',
  'invitation.refused': 'ORGANISATION',
  'invitation.sent': 'ORGANISATION',
  'measure.drafted': 'MEASURE_PROPOSAL',
  /** Sent with a whole table, of which people are told once. */
  'measure.imported': 'MEASURE_PROPOSAL',
  'measure.proposal_discarded': 'MEASURE_PROPOSAL',
  'measure.recalled': 'MEASURE_PROPOSAL',
  'industrial_zone.drafted': 'INDUSTRIAL_ZONE',
  'industrial_zone.published': 'INDUSTRIAL_ZONE',
  'merge.discarded': 'MERGE_CHECK',
  'merge.signed': 'MERGE_CHECK',
  'merge.started': 'MERGE_CHECK',
  'match.accepted': 'MATCH_INVITATION',
  'match.declined': 'MATCH_INVITATION',
  'opportunity.conditions_saved': 'OPPORTUNITY',
  'project.deleted': 'INVESTOR_PROJECT',
  'project.saved': 'INVESTOR_PROJECT',
  'question.withdrawn': 'OPPORTUNITY_QUESTION',
  'opportunity.attached': 'OPPORTUNITY',
  'opportunity.attachment_shown': 'OPPORTUNITY',
  'opportunity.detached': 'OPPORTUNITY',
  'opportunity.created': 'OPPORTUNITY',
  'opportunity.drafted': 'OPPORTUNITY',
  'opportunity.fact_stated': 'OPPORTUNITY',
  'opportunity.published': 'OPPORTUNITY',
  'opportunity.taken_over': 'OPPORTUNITY',
  'opportunity.financing_drafted': 'OPPORTUNITY',
  'opportunity.financing_stated': 'OPPORTUNITY',
  'opportunity.withdrawn': 'OPPORTUNITY',
  'opportunity.link_ended': 'OPPORTUNITY',
  'opportunity.link_refused': 'OPPORTUNITY',
  'opportunity.link_stated': 'OPPORTUNITY',
  'organisation.registered': 'ORGANISATION',
  'password_reset.requested': 'ONE_TIME_TOKEN',
  'person.email_changed': 'PERSON',
  'person.identity_linked': 'PERSON',
  'person.identity_proved': 'PERSON',
  'person.password_changed': 'PERSON',
  'person.password_reset': 'PERSON',
  'person.recovery_code_used': 'PERSON',
  'person.recovery_codes_renewed': 'PERSON',
  'person.signed_in': 'PERSON',
  'person.signed_out': 'PERSON',
  'person.signed_up': 'PERSON',
  'person.totp_enrolled': 'PERSON',
  'person.totp_removed': 'PERSON',
  'plan.drafted': 'PLAN_PROPOSAL',
  'plan.proposal_discarded': 'PLAN_PROPOSAL',
  'plan.recalled': 'PLAN_PROPOSAL',
  'register.import_begun': 'REGISTER_IMPORT',
  'register.import_undone': 'REGISTER_IMPORT',
  'review.noted': 'REVIEW_CASE',
  /** `verify-audit` reads the former keys of receipts from it. */
  'secret.changed': 'INSTALLATION',
  'session.ended': 'PERSON',
  'sign_up.requested': 'ONE_TIME_TOKEN',
  'terms.approved': 'ZONE_TERMS_DRAFT',
  'terms.draft_discarded': 'ZONE_TERMS_DRAFT',
  'terms.drafted': 'ZONE_TERMS_DRAFT',
  'weights.discarded': 'PERSON',
  'weights.in_force': 'PERSON',
  'weights.proposed': 'PERSON',
} as const;

export const EVENTS = { ...TOLD_EVENTS, ...RECORDED_EVENTS };
export type ToldEvent = keyof typeof TOLD_EVENTS;
/** All events. */
export type EventName = keyof typeof EVENTS;

/** Whether people are told of an event. */
export const isTold = (name: EventName): name is ToldEvent => Object.hasOwn(TOLD_EVENTS, name);

interface Audited {
  readonly opportunityId: string;
}

interface Linked {
  readonly linkId: string;
}

interface Proposed {
  readonly measureId: string;
  /** Decided together with the other rows of an import: its people are told once of all of them. */
  readonly together?: boolean;
}

type Matched = Record<'match.accepted' | 'match.declined' | 'match.invited', Audited> &
  Record<'opportunity.conditions_saved' | 'project.saved', { readonly version: number }>;

interface PlanProposed {
  readonly planId: string;
}

/** The payload of an event besides its subject: ids, and what is written nowhere else. Other events have none. */
interface Payloads extends Matched, Record<EventName & `interest.${string}`, Moved> {
  'attachment.downloaded': { readonly part: AttachmentPart };
  'attachment.refused': { readonly reason: AttachmentRefusal };
  'attachment.stored': { readonly bytes: number; readonly sha256: string };
  'figure.answered': { readonly from: ChallengeState; readonly to: ChallengeState };
  'figure.challenged': { readonly subject: ChallengeSubject; readonly subjectId: string; readonly figure: string };
  'audit.approved': Audited;
  'audit.assigned': Audited & { readonly auditorId: string };
  'audit.cancelled': Audited;
  'audit.returned': Audited;
  'audit.submitted': Audited;
  'invitation.asked': { readonly role: MembershipRole; readonly invitationId: string };
  'invitation.confirmed': { readonly invitationId: string };
  'invitation.refused': { readonly invitationId: string };
  'invitation.sent': { readonly role: MembershipRole; readonly invitationId: string };
  'invitation.accepted': { readonly personId: string };
  'industrial_zone.drafted': { readonly version: number };
  'industrial_zone.published': { readonly version: number };
  'measure.approved': Proposed & { readonly slug: string; readonly version: number };
  'measure.drafted': Proposed;
  'measure.imported': Proposed;
  'measure.proposal_discarded': Proposed;
  'measure.recalled': Proposed;
  'measure.returned': Proposed;
  'measure.sent': Proposed;
  /** Whole tenge: the money of the town's plan, and what of it was lost. */
  'merge.signed': { readonly before: number; readonly lost: number };
  'opportunity.attached': { readonly attachmentId: string; readonly isPublic: boolean };
  'opportunity.attachment_shown': { readonly attachmentId: string; readonly isPublic: boolean };
  'opportunity.detached': { readonly attachmentId: string };
  'opportunity.link_ended': Linked;
  'opportunity.link_refused': Linked;
  'opportunity.link_stated': Linked;
  'opportunity.drafted': { readonly version: number };
  'opportunity.financing_drafted': { readonly version: number };
  /** Findings that were published all the same, with their justifications. */
  'opportunity.published': { readonly version: number; readonly justified?: Readonly<Record<string, string>> };
  /** One fact was published, as the answer to a question. */
  'opportunity.fact_stated': { readonly version: number; readonly fact: string };
  'opportunity.withdrawn': { readonly endedOn: string };
  'person.identity_proved': { readonly by: 'CODE' | 'PASSWORD' | 'PROVIDER' };
  'person.signed_in': { readonly level: SessionLevel };
  'person.signed_up': { readonly level: SessionLevel };
  'plan.approved': PlanProposed & { readonly slug: string; readonly version: number };
  'plan.drafted': PlanProposed;
  'plan.proposal_discarded': PlanProposed;
  'plan.recalled': PlanProposed;
  'plan.returned': PlanProposed;
  'plan.sent': PlanProposed;
  'question.answered': {
    readonly opportunityId: string;
    readonly to: Exclude<QuestionState, 'OPEN' | 'WITHDRAWN'>;
    readonly count: number;
  };
  'question.asked': { readonly opportunityId: string; readonly count: number };
  'question.withdrawn': { readonly opportunityId: string };
  /** How many of its proposals were decided together. */
  'register.decided': { readonly approved: number; readonly returned: number };
  'register.import_begun': { readonly digest: string };
  'register.import_undone': { readonly rows: number; readonly kept: number };
  'register.imported': { readonly rows: number; readonly digest: string };
  'review.assigned': { readonly assigneeId: string | null; readonly dueOn: string | null };
  'review.reminded': Reminded;
  'review.noted': { readonly noteId: string };
  'secret.changed': { readonly formerReceiptKey: string; readonly receiptKey: string };
  'session.ended': { readonly count: number };
  'terms.drafted': { readonly zoneId: string };
  'terms.draft_discarded': { readonly zoneId: string };
  'terms.approved': { readonly zoneId: string; readonly version: number };
  /** Findings that were published all the same, with their justifications. */
  'terms.published': { readonly zoneId: string; readonly effectiveFrom: string; readonly justified?: Readonly<Record<string, string>> };
  'terms.withdrawn': { readonly zoneId: string; readonly number: number };
  'weights.discarded': { readonly version: number };
  'weights.in_force': { readonly version: number };
  'weights.proposed': { readonly version: number };
}

export type PayloadOf<Name extends EventName> = Name extends keyof Payloads ? Payloads[Name] : undefined;

/** The details of an event; `words` is text that somebody wrote for others to read. */
export type Details<Name extends EventName> = Name extends keyof Payloads
  ? [details: { readonly payload: Payloads[Name]; readonly words?: string | null }]
  : [];

/** Former names in rows that are sealed in the record and therefore stay as they were written (decision 24b). */
const FORMER_NAMES: ReadonlyMap<string, EventName> = new Map([
  ['interest.review-started', 'interest.review_started'],
  ['interest.information-requested', 'interest.information_requested'],
  ['terms.draft-discarded', 'terms.draft_discarded'],
]);

const isEventName = (name: string): name is EventName => Object.hasOwn(EVENTS, name);

/** The present name of a stored event; null for one that this version does not know. */
export const eventName = (stored: string): EventName | null => FORMER_NAMES.get(stored) ?? (isEventName(stored) ? stored : null);
