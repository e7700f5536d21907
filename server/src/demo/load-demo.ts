import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import type { Secrets } from '../request/context.ts';
import { inTransaction, runOn } from '../kernel/database.ts';
import type { RolePool, Run } from '../kernel/database.ts';
import { hashPassword } from '../identity/password.hashing.ts';
import { contextOf } from '../request/house-context.ts';
import type { RequestServices } from '../request/services.ts';
import { actorOf } from './actors.ts';
import { playFinancing } from './demo-financing.ts';
import { playInterest } from './demo-interests.ts';
import { playLinks } from './demo-links.ts';
import { playMerges } from './demo-merge.ts';
import { DEMO_ORGANISATIONS, DEMO_PASSWORD, DEMO_PEOPLE } from './demo-people.ts';
import { demoStories } from './demo-stories.ts';
import { ensureOrganisation, ensurePerson, organisationId } from './people.ts';

/** Addresses of the demo people who exist: an older installation may lack one that was added later. */
const knownPeople = async (run: Run): Promise<ReadonlySet<string>> =>
  new Set((await run<{ email: string }>(sql`select lower(email) as email from person where is_demo`)).map(({ email }) => email));

const makePeople = async (run: Run, secrets: Secrets): Promise<void> => {
  for (const organisation of DEMO_ORGANISATIONS) await ensureOrganisation(run, { ...organisation, bin: null, isDemo: true });
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const person of DEMO_PEOPLE) {
    await ensurePerson(run, secrets, {
      ...person,
      passwordHash,
      isDemo: true,
      organisationId: await organisationId(run, person.organisation),
    });
  }
};

/** Published demo opportunities of a steward that still accept interests, in a fixed order. */
const opportunitiesOf = async (run: Run, steward: string): Promise<string[]> => {
  const rows = await run<{ slug: string }>(sql`select o.slug from opportunity o join organisation s on s.id = o.steward_id
    where s.slug = ${steward} and o.origin = 'DEMO' and o.publication = 'PUBLISHED' and o.status in ('IDLE', 'PARTLY_USED', 'FREE', 'PLANNED', 'IDEA')
    order by o.slug limit 12`);
  return rows.map((row) => row.slug);
};

const emailOf = (key: string): string => `${key}@demo.qaita.invalid`;

const playStories = async (pool: RolePool, services: RequestServices): Promise<number> => {
  const run = runOn(pool, () => undefined);
  const offers = new Map<string, string[]>();
  for (const steward of ['ertis', 'saryarka', 'zone-saryarqa', 'zone-pavlodar']) offers.set(steward, await opportunitiesOf(run, steward));
  const stories = demoStories(offers);
  for (const story of stories) {
    const investor = contextOf(services, await actorOf(run, emailOf(story.investor)));
    const steward = contextOf(services, await actorOf(run, emailOf(story.steward)));
    await playInterest(story, investor, steward);
  }
  return stories.length;
};

/** Two copies of the product that start together create the stories one after the other: the second finds them. */
const DEMO_LOCK = 4_021_964_017;

const underLock = async (pool: RolePool, work: () => Promise<void>): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [DEMO_LOCK]);
    await work();
  } finally {
    // Closing the connection releases the lock.
    client.release(true);
  }
};

const makeDemo = async (pool: RolePool, services: RequestServices, log: Logger): Promise<void> => {
  const known = await knownPeople(runOn(pool, () => undefined));
  if (DEMO_PEOPLE.every(({ email }) => known.has(email))) return;
  await inTransaction(
    pool,
    'system',
    () => undefined,
    (run) => makePeople(run, services.secrets),
  );
  if (known.size > 0) return;
  await services.reference.refresh();
  const count = await playStories(pool, services);
  const as = async (key: string) =>
    contextOf(
      services,
      await actorOf(
        runOn(pool, () => undefined),
        emailOf(key),
      ),
    );
  await playMerges(await as('analyst'));
  for (const steward of ['reviewer', 'reviewer2']) await playLinks(await as(steward));
  await playFinancing(await as('reviewer2'));
  log.info({ people: DEMO_PEOPLE.length, interests: count }, 'demo people and interests made');
};

/** Invented people and expressions of interest in every state, once. */
export const loadDemo = (owner: RolePool, services: RequestServices, log: Logger): Promise<void> =>
  underLock(owner, () => makeDemo(owner, services, log));
