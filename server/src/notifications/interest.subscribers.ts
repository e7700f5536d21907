import sql from 'sql-template-tag';
import type { InterestState, Side } from 'shared/interests/interest.machine.ts';
import { inTransaction } from '../kernel/database.ts';
import type { RolePool, Run } from '../kernel/database.ts';
import { paramsOf, toldInterest } from './interest.told.ts';
import { tellOfInvitation } from './invitation.subscribers.ts';
import type { LetterTemplate } from './letter.words.ts';
import { membersOf, writeTo } from './readers.ts';
import type { EventRow } from './readers.ts';
import { tellOfAbsence, tellOfArrival, tellOfClosing } from './steward.subscribers.ts';
import { tellOfTerms } from './terms.subscribers.ts';

interface InterestLetter {
  readonly template: LetterTemplate;
  readonly to: Side;
  /** An event is only reported while it is still true; a late delivery stays silent. */
  readonly whileIn: readonly InterestState[];
}

const INTEREST_LETTERS: ReadonlyMap<string, InterestLetter> = new Map<string, InterestLetter>([
  ['interest.submitted', { template: 'INTEREST_SUBMITTED', to: 'STEWARD', whileIn: ['SUBMITTED'] }],
  ['interest.information-requested', { template: 'INFORMATION_REQUESTED', to: 'INVESTOR', whileIn: ['INFORMATION_REQUESTED'] }],
  ['interest.answered', { template: 'INFORMATION_ANSWERED', to: 'STEWARD', whileIn: ['UNDER_REVIEW'] }],
  ['interest.shortlisted', { template: 'INTEREST_SHORTLISTED', to: 'INVESTOR', whileIn: ['SHORTLISTED'] }],
  ['interest.accepted', { template: 'INTEREST_ACCEPTED', to: 'INVESTOR', whileIn: ['ACCEPTED'] }],
  ['interest.declined', { template: 'INTEREST_DECLINED', to: 'INVESTOR', whileIn: ['DECLINED'] }],
  ['interest.withdrawn', { template: 'INTEREST_WITHDRAWN', to: 'STEWARD', whileIn: ['WITHDRAWN'] }],
]);

/** The side that is informed; where a steward has nobody to read it, the administrators. */
const tellOfInterest = async (run: Run, event: EventRow, letter: InterestLetter): Promise<void> => {
  const interest = await toldInterest(run, event);
  if (!interest || !letter.whileIn.includes(interest.state)) return;
  const readers = await membersOf(run, [letter.to === 'INVESTOR' ? interest.investorId : interest.stewardId]);
  await writeTo(run, event, readers, ({ locale }) => ({ template: letter.template, params: paramsOf(interest, locale), items: [] }));
  if (readers.length === 0 && letter.to === 'STEWARD') await tellOfAbsence(run, event, interest.stewardId);
};

const tell = async (run: Run, event: EventRow): Promise<void> => {
  const letter = INTEREST_LETTERS.get(event.name);
  if (letter) await tellOfInterest(run, event, letter);
  if (event.name === 'invitation.accepted') await tellOfArrival(run, event);
  else if (event.name.startsWith('invitation.')) await tellOfInvitation(run, event);
  if (event.name === 'person.account_closed') await tellOfClosing(run, event);
  if (event.name === 'terms.published' || event.name === 'terms.withdrawn') await tellOfTerms(run, event);
};

/** Tells the people concerned by mail what happened. Reads the current state: an event says what happened, not how things are now. */
export const tellByMail = (pool: RolePool, eventId: string): Promise<void> =>
  inTransaction(
    pool,
    'system',
    () => undefined,
    async (run) => {
      const [event] = await run<EventRow>(sql`select id, name, subject_id as "subjectId" from event where id = ${eventId}`);
      if (event) await tell(run, event);
    },
  );
