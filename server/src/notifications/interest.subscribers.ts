import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import type { InterestState, Side } from 'shared/interests/interest.machine.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { inTransaction } from '../kernel/database.ts';
import type { Run } from '../kernel/database.ts';
import { enqueue } from '../kernel/outbox.ts';
import type { LetterTemplate } from './letter.words.ts';

interface News {
  readonly template: LetterTemplate;
  readonly to: Side;
  /** The news is told only while it is true: who is late stays silent. */
  readonly whileIn: readonly InterestState[];
}

const NEWS: ReadonlyMap<string, News> = new Map<string, News>([
  ['interest.submitted', { template: 'INTEREST_SUBMITTED', to: 'STEWARD', whileIn: ['SUBMITTED'] }],
  ['interest.information-requested', { template: 'INFORMATION_REQUESTED', to: 'INVESTOR', whileIn: ['INFORMATION_REQUESTED'] }],
  ['interest.answered', { template: 'INFORMATION_ANSWERED', to: 'STEWARD', whileIn: ['UNDER_REVIEW'] }],
  ['interest.shortlisted', { template: 'INTEREST_SHORTLISTED', to: 'INVESTOR', whileIn: ['SHORTLISTED'] }],
  ['interest.accepted', { template: 'INTEREST_DECIDED', to: 'INVESTOR', whileIn: ['ACCEPTED'] }],
  ['interest.declined', { template: 'INTEREST_DECIDED', to: 'INVESTOR', whileIn: ['DECLINED'] }],
  ['interest.withdrawn', { template: 'INTEREST_WITHDRAWN', to: 'STEWARD', whileIn: ['WITHDRAWN'] }],
]);

type EventRow = { id: string; name: string; subjectId: string };
type Message = { template: LetterTemplate; params: Record<string, string> };
type Reader = { id: string; email: string; locale: Locale };

/** One letter to each, however often the event is delivered. */
const writeTo = async (run: Run, event: EventRow, readers: readonly Reader[], letter: Message): Promise<void> => {
  for (const reader of readers) {
    const payload = { ...letter, to: reader.email, locale: reader.locale };
    await enqueue(run, { task: 'mail', payload, key: `mail:${event.id}:${reader.id}` });
  }
};

const membersOf = (run: Run, organisations: readonly string[]): Promise<Reader[]> =>
  run<Reader>(sql`select distinct p.id, p.email, p.locale from membership m join person p on p.id = m.person_id
    where m.organisation_id = any (${[...organisations]}::uuid[]) and p.status = 'ACTIVE' order by p.id`);

type InterestRow = { id: string; number: string | null; state: InterestState; investorId: string; stewardId: string };

const tellOfInterest = async (run: Run, event: EventRow, news: News): Promise<void> => {
  const [interest] = await run<InterestRow>(
    sql`select id, number, state, investor_id as "investorId", steward_id as "stewardId" from interest where id = ${event.subjectId}`,
  );
  if (!interest?.number || !news.whileIn.includes(interest.state)) return;
  const organisation = news.to === 'INVESTOR' ? interest.investorId : interest.stewardId;
  const letter = { template: news.template, params: { number: interest.number, interestId: interest.id } };
  await writeTo(run, event, await membersOf(run, [organisation]), letter);
};

/** New terms concern whoever has an open EOI in the zone. */
const tellOfTerms = async (run: Run, event: EventRow): Promise<void> => {
  const [zone] = await run<{ slug: string; investors: string[] }>(
    sql`select z.slug, array(select distinct i.investor_id from interest i join opportunity o on o.id = i.opportunity_id
        where o.zone_id = z.id and i.state in ('SUBMITTED','UNDER_REVIEW','INFORMATION_REQUESTED','SHORTLISTED')) as investors
      from zone_terms t join special_zone z on z.id = t.zone_id where t.id = ${event.subjectId}`,
  );
  if (!zone) return;
  await writeTo(run, event, await membersOf(run, zone.investors), { template: 'TERMS_PUBLISHED', params: { zone: zone.slug } });
};

/** Tells those concerned, by mail, of what happened. Reads everything anew: an event says what, never how things stand now. */
export const tellByMail = (pool: Pool, eventId: string): Promise<void> =>
  inTransaction(
    pool,
    'system',
    () => undefined,
    async (run) => {
      const [event] = await run<EventRow>(sql`select id, name, subject_id as "subjectId" from event where id = ${eventId}`);
      if (!event) return;
      const news = NEWS.get(event.name);
      if (news) await tellOfInterest(run, event, news);
      if (event.name === 'terms.published') await tellOfTerms(run, event);
    },
  );
