import sql from 'sql-template-tag';
import { whoseMove } from 'shared/interests/interest.machine.ts';
import type { ReminderStep } from 'shared/interests/reminders.ts';
import type { MembershipRole } from 'shared/identity/roles.ts';
import type { Run } from '../kernel/database.ts';
import { dayIn } from '../kernel/wording.ts';
import type { Reminded } from '../request/reminded.event.ts';
import { itemOf, toldInterest } from './interest.told.ts';
import type { ToldInterest } from './interest.told.ts';
import { calendarMark } from './letter.marks.ts';
import type { LetterTemplate } from './letter.words.ts';
import { writeTo } from './readers.ts';
import type { EventRow, Reader } from './readers.ts';
import { tellOfMissingPeople } from './steward.subscribers.ts';

type Reviewer = Reader & { role: MembershipRole };

/** The steward's people who may review the case: nobody who also belongs to the investor. */
const reviewersOf = (run: Run, { stewardId, investorId }: ToldInterest): Promise<Reviewer[]> =>
  run<Reviewer>(sql`select p.id, p.email, p.locale, array[m.organisation_id] as organisations, m.role
    from membership m join person p on p.id = m.person_id
    where m.organisation_id = ${stewardId}::uuid and p.status = 'ACTIVE'
      and not exists (select from membership own where own.organisation_id = ${investorId}::uuid and own.person_id = p.id) order by p.id`);

type Kept = { assigneeId: string | null; assigneeName: string | null; dueOn: string | null };

/** Who works on the case and until when. */
const keptAbout = async (run: Run, interestId: string): Promise<Kept> => {
  const [kept] = await run<Kept>(
    sql`select assignee_id as "assigneeId", assignee_name as "assigneeName", due_on as "dueOn" from review_case where interest_id = ${interestId}::uuid`,
  );
  return kept ?? { assigneeId: null, assigneeName: null, dueOn: null };
};

const TEMPLATES: Record<ReminderStep, LetterTemplate> = {
  HALF: 'ANSWER_HALF',
  LAST_DAY: 'ANSWER_LAST_DAY',
  OVERDUE: 'ANSWER_OVERDUE',
};

/** The first choice that has somebody; else everybody. */
const narrowed = (people: readonly Reviewer[], isMeant: (one: Reviewer) => boolean): readonly Reviewer[] => {
  const meant = people.filter(isMeant);
  return meant.length > 0 ? meant : people;
};

const IS_MEANT: Record<ReminderStep, (one: Reviewer, kept: Kept) => boolean> = {
  HALF: ({ id }, { assigneeId }) => id === assigneeId,
  LAST_DAY: () => true,
  OVERDUE: ({ role }) => role === 'LEAD',
};

/**
 * A promised answer is due. With half of the days gone its reviewer is told, on the last day everybody of the steward, and afterwards the
 * head of the organisation; without such a person everybody, and without anybody the administrators. Silent once it is answered.
 */
export const tellOfDueAnswer = async (run: Run, event: EventRow): Promise<void> => {
  const interest = await toldInterest(run, event);
  if (!interest || whoseMove(interest.state) !== 'STEWARD') return;
  const [said] = await run<{ payload: Reminded }>(sql`select payload from event where id = ${event.id}`);
  if (!said) return;
  const { step, dueOn, used, promised, unknownYears } = said.payload;
  const people = await reviewersOf(run, interest);
  const kept = await keptAbout(run, interest.id);
  await writeTo(
    run,
    event,
    narrowed(people, (one) => IS_MEANT[step](one, kept)),
    ({ locale }) => ({
      template: TEMPLATES[step],
      params: {
        ...itemOf(interest, locale),
        day: dayIn(locale, dueOn),
        calendar: calendarMark(locale, unknownYears),
        used: String(used),
        promised: String(promised),
        assignee: kept.assigneeName ?? '',
      },
      items: [],
    }),
  );
  if (people.length === 0) await tellOfMissingPeople(run, event, interest.stewardId);
};

type Handing = { assigneeId: string | null; giverId: string | null; giver: string | null; formerId: string | null };

const handingOf = async (run: Run, event: EventRow): Promise<Handing | undefined> => {
  const [handing] =
    await run<Handing>(sql`select e.payload ->> 'assigneeId' as "assigneeId", e.actor_id as "giverId", e.actor_name as giver,
      (select f.payload ->> 'assigneeId' from event f where f.subject_kind = e.subject_kind and f.subject_id = e.subject_id
        and f.name = e.name and f.position < e.position order by f.position desc limit 1) as "formerId"
    from event e where e.id = ${event.id}`);
  return handing;
};

/** A colleague to whom a case was handed is told, while it is still theirs: not who took it, and not when only its day was changed. */
export const tellOfHandedCase = async (run: Run, event: EventRow): Promise<void> => {
  const handing = await handingOf(run, event);
  if (!handing?.assigneeId || handing.assigneeId === handing.giverId || handing.assigneeId === handing.formerId) return;
  const interest = await toldInterest(run, event);
  if (!interest || whoseMove(interest.state) === null) return;
  const kept = await keptAbout(run, interest.id);
  if (kept.assigneeId !== handing.assigneeId) return;
  const colleague = (await reviewersOf(run, interest)).filter(({ id }) => id === kept.assigneeId);
  await writeTo(run, event, colleague, ({ locale }) => ({
    template: 'CASE_HANDED',
    params: { ...itemOf(interest, locale), giver: handing.giver ?? '', until: kept.dueOn === null ? '' : dayIn(locale, kept.dueOn) },
    items: [],
  }));
};
