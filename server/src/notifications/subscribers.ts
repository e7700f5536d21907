import sql from 'sql-template-tag';
import { inTransaction } from '../kernel/database.ts';
import type { RolePool, Run } from '../kernel/database.ts';
import { eventName } from '../request/events.ts';
import type { EventName, ToldEvent } from '../request/events.ts';
import { tellOfAudit } from './audit.subscribers.ts';
import { tellOfAnswer, tellOfChallenge } from './challenge.subscribers.ts';
import { tellOfInterest } from './interest.subscribers.ts';
import { tellOfInvitation } from './invitation.subscribers.ts';
import { tellOfMatchInvitation } from './match.subscribers.ts';
import { tellOfDecidedImport, tellOfImport, tellOfProposal } from './proposal.subscribers.ts';
import { tellOfQuestion, tellOfQuestionAnswered } from './question.subscribers.ts';
import type { EventRow } from './readers.ts';
import { tellOfDueAnswer, tellOfHandedCase } from './review.subscribers.ts';
import { tellOfFirstPerson, tellOfClosedAccount } from './steward.subscribers.ts';
import { tellOfTerms } from './terms.subscribers.ts';

type Subscriber = (run: Run, event: EventRow) => Promise<void>;

/** Who is told of an event, and what. */
export const SUBSCRIBERS = {
  'audit.approved': tellOfAudit({ template: 'AUDIT_APPROVED', to: 'AUDITOR', whileIn: ['APPROVED'] }),
  'audit.assigned': tellOfAudit({ template: 'AUDIT_ASSIGNED', to: 'AUDITOR', whileIn: ['ASSIGNED', 'IN_PROGRESS'] }),
  'audit.cancelled': tellOfAudit({ template: 'AUDIT_CANCELLED', to: 'AUDITOR', whileIn: ['CANCELLED'] }),
  'audit.returned': tellOfAudit({ template: 'AUDIT_RETURNED', to: 'AUDITOR', whileIn: ['RETURNED'] }),
  'audit.submitted': tellOfAudit({ template: 'AUDIT_SENT', to: 'STEWARD', whileIn: ['SUBMITTED'] }),
  'figure.answered': tellOfAnswer,
  'figure.challenged': tellOfChallenge,
  'interest.submitted': tellOfInterest({ template: 'INTEREST_SUBMITTED', to: 'STEWARD', whileIn: ['SUBMITTED'] }),
  'interest.information_requested': tellOfInterest({
    template: 'INFORMATION_REQUESTED',
    to: 'INVESTOR',
    whileIn: ['INFORMATION_REQUESTED'],
  }),
  'interest.answered': tellOfInterest({ template: 'INFORMATION_ANSWERED', to: 'STEWARD', whileIn: ['UNDER_REVIEW'] }),
  'interest.shortlisted': tellOfInterest({ template: 'INTEREST_SHORTLISTED', to: 'INVESTOR', whileIn: ['SHORTLISTED'] }),
  'interest.accepted': tellOfInterest({ template: 'INTEREST_ACCEPTED', to: 'INVESTOR', whileIn: ['ACCEPTED'] }),
  'interest.declined': tellOfInterest({ template: 'INTEREST_DECLINED', to: 'INVESTOR', whileIn: ['DECLINED'] }),
  'interest.withdrawn': tellOfInterest({ template: 'INTEREST_WITHDRAWN', to: 'STEWARD', whileIn: ['WITHDRAWN'] }),
  'invitation.asked': tellOfInvitation,
  'invitation.confirmed': tellOfInvitation,
  'invitation.accepted': tellOfFirstPerson,
  'match.invited': tellOfMatchInvitation,
  'measure.approved': tellOfProposal({ about: 'MEASURE', template: 'PROPOSAL_APPROVED', whileIn: 'APPROVED' }),
  'measure.returned': tellOfProposal({ about: 'MEASURE', template: 'PROPOSAL_RETURNED', whileIn: 'RETURNED' }),
  'measure.sent': tellOfProposal({ about: 'MEASURE', template: 'PROPOSAL_SENT', whileIn: 'SENT' }),
  'person.account_closed': tellOfClosedAccount,
  'plan.approved': tellOfProposal({ about: 'PLAN', template: 'PROPOSAL_APPROVED', whileIn: 'APPROVED' }),
  'plan.returned': tellOfProposal({ about: 'PLAN', template: 'PROPOSAL_RETURNED', whileIn: 'RETURNED' }),
  'plan.sent': tellOfProposal({ about: 'PLAN', template: 'PROPOSAL_SENT', whileIn: 'SENT' }),
  'question.answered': tellOfQuestionAnswered,
  'question.asked': tellOfQuestion,
  'register.decided': tellOfDecidedImport,
  'register.imported': tellOfImport,
  'review.assigned': tellOfHandedCase,
  'review.reminded': tellOfDueAnswer,
  'terms.published': tellOfTerms,
  'terms.withdrawn': tellOfTerms,
} satisfies Record<ToldEvent, Subscriber>;

const isTold = (name: EventName): name is ToldEvent => Object.hasOwn(SUBSCRIBERS, name);

type StoredEvent = { id: string; name: string; subjectId: string };

/** Tells the people concerned by mail what happened. Reads the current state: an event says what happened, not how things are now. */
export const tellByMail = (pool: RolePool, eventId: string): Promise<void> =>
  inTransaction(
    pool,
    'system',
    () => undefined,
    async (run) => {
      const [stored] = await run<StoredEvent>(sql`select id, name, subject_id as "subjectId" from event where id = ${eventId}`);
      const name = stored && eventName(stored.name);
      if (stored && name && isTold(name)) await SUBSCRIBERS[name](run, { ...stored, name });
    },
  );
