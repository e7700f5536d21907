import sql from 'sql-template-tag';
import { STEWARDS_STATES } from 'shared/interests/interest.machine.ts';
import { pickText } from 'shared/locale/locale.ts';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import { withInnerQuotes } from 'shared/locale/quotes.ts';
import type { Run } from '../kernel/database.ts';
import { TOLD, itemOf } from './interest.told.ts';
import type { ToldInterest } from './interest.told.ts';
import { administrators, membersOf, writeTo } from './readers.ts';
import type { EventRow, Reader } from './readers.ts';
import { sqlWords } from '../kernel/sql-words.ts';

/** Sent interests that wait for this steward, longest waiting first. */
const waitingFor = (run: Run, stewardId: string): Promise<ToldInterest[]> =>
  run<ToldInterest>(
    sql`${TOLD} where i.steward_id = ${stewardId}::uuid and i.state in (${sqlWords(STEWARDS_STATES)}) order by i.submitted_at, i.id`,
  );

const nameIn = (name: LocalizedText | undefined, locale: Locale): string => withInnerQuotes((name && pickText(name, locale)?.text) ?? '');

/**
 * The steward has nobody who could read what has just happened, so the administrators are informed. They learn how many
 * interests wait, and nothing of their content.
 */
export const tellOfMissingPeople = async (run: Run, event: EventRow, stewardId: string): Promise<void> => {
  const waiting = await waitingFor(run, stewardId);
  const [first] = waiting;
  if (!first) return;
  await writeTo(run, event, await administrators(run), ({ locale }) => ({
    template: 'STEWARD_ABSENT',
    params: { steward: nameIn(first.steward, locale), count: String(waiting.length) },
    items: [],
  }));
};

/** Somebody has joined; the event names the person, who is the first to act for the organisation if nobody was there before. */
const firstPerson = async (run: Run, event: EventRow): Promise<Reader | null> => {
  const [joined] = await run<{
    personId: string;
    isFirst: boolean;
  }>(sql`select m.person_id as "personId", not exists (select 1 from membership o
      join person p on p.id = o.person_id where o.organisation_id = m.organisation_id and p.status = 'ACTIVE' and o.created_at < m.created_at) as "isFirst"
    from event e join membership m on m.organisation_id = e.subject_id and m.person_id = (e.payload ->> 'personId')::uuid where e.id = ${event.id}`);
  if (!joined?.isFirst) return null;
  return (await membersOf(run, [event.subjectId])).find(({ id }) => id === joined.personId) ?? null;
};

const tellNewcomer = (
  run: Run,
  event: EventRow,
  { newcomer, waiting }: { readonly newcomer: Reader; readonly waiting: readonly ToldInterest[] },
): Promise<void> =>
  writeTo(run, event, [newcomer], ({ locale }) => ({
    template: 'INTERESTS_WAITING',
    params: { steward: nameIn(waiting[0]?.steward, locale), count: String(waiting.length) },
    items: waiting.map((interest) => itemOf(interest, locale)),
  }));

const tellInvestors = async (run: Run, event: EventRow, waiting: readonly ToldInterest[]): Promise<void> => {
  const investors = await membersOf(run, [...new Set(waiting.map(({ investorId }) => investorId))]);
  await writeTo(run, event, investors, ({ locale, organisations }) => ({
    template: 'STEWARD_CAME',
    params: { steward: nameIn(waiting[0]?.steward, locale) },
    items: waiting.filter(({ investorId }) => organisations.includes(investorId)).map((interest) => itemOf(interest, locale)),
  }));
};

/** A steward's first person is told what has been waiting, and its investors are told that somebody reads it now. */
export const tellOfFirstPerson = async (run: Run, event: EventRow): Promise<void> => {
  const newcomer = await firstPerson(run, event);
  const waiting = newcomer ? await waitingFor(run, event.subjectId) : [];
  if (!newcomer || waiting.length === 0) return;
  await tellNewcomer(run, event, { newcomer, waiting });
  await tellInvestors(run, event, waiting);
};

/**
 * An account was closed: for each steward that now has nobody and has interests waiting, the administrators are informed; one
 * letter each, for the steward that has kept people waiting longest.
 */
export const tellOfClosedAccount = async (run: Run, event: EventRow): Promise<void> => {
  const [left] = await run<{ id: string }>(sql`select m.organisation_id as id from membership m where m.person_id = ${event.subjectId}::uuid
      and not organisation_has_people(m.organisation_id) order by (select min(i.submitted_at) from interest i
        where i.steward_id = m.organisation_id and i.state in (${sqlWords(STEWARDS_STATES)})) nulls last, m.organisation_id limit 1`);
  if (left) await tellOfMissingPeople(run, event, left.id);
};
