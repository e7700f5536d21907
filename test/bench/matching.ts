import type { Pool } from 'pg';
import { VISITOR } from 'server/src/access/actor.ts';
import { contextOf } from 'server/src/request/house-context.ts';
import type { RequestServices } from 'server/src/request/services.ts';
import { matchChanges } from 'server/src/saved-searches/match.service.ts';
import type { Bench } from './compare.ts';
import type { Tally } from './load/load.ts';
import { Random } from './random.ts';
import type { AloneRow } from './report/alone.ts';
import type { Scratch } from './scratch.ts';
import { closeServices, openServices } from './services.ts';
import { SETTINGS } from './settings.ts';
import type { Known } from './works/known.ts';
import { KINDS } from './works/public-works.ts';
import { drawWords } from './works/words.ts';

/* How much a publication costs the task that tells people of it, where a thousand searches are kept. Run in this process: the server's own worker would wait for its minute. */

const SEARCHES = 1_000;
const PER_PERSON = 10;
const PUBLICATIONS = 20;

const drawSearch = (random: Random, known: Known): string =>
  random.one([
    () => `?kind=${random.one(KINDS)}&region=${random.one(known.regions)}`,
    () => `?region=${random.one(known.regions)}&land=${1 + random.below(20)}-`,
    () => `?q=${encodeURIComponent(drawWords(random, known))}`,
  ])();

const SAVE = `insert into saved_search (person_id, name, query, frequency, watermark)
  select p.id, 'Проверка ' || q.n, q.query, 'DAILY', (select position from news_mark) from unnest($1::text[]) with ordinality q(query, n)
    join (select id, row_number() over (order by id) as n from person where email like '%.draft@bench.invalid') p on p.n = 1 + (q.n - 1) / ${PER_PERSON}`;

/** What was invented is no news. */
const BEGIN = 'update news_mark set position = (select coalesce(max(position), 0) from opportunity_change)';

const PUBLISH = `update opportunity set publication = 'PUBLISHED', published_at = now()
  where id = (select id from opportunity where publication = 'DRAFT' and slug like 'bench-%' order by id limit 1)`;

const matched = async (services: RequestServices): Promise<void> => {
  while (await matchChanges(contextOf(services, VISITOR))) continue;
};

/** One publication, matched with all kept searches. */
const publish = async (admin: Pool, services: RequestServices, cpuOf: Bench['cpuOf']): Promise<Tally> => {
  await admin.query(PUBLISH);
  const [before, from] = [cpuOf?.(process.pid), performance.now()];
  await matched(services);
  const [after, milliseconds] = [cpuOf?.(process.pid), performance.now() - from];
  const cpu = before && after ? { node: after.node - before.node, postgres: after.postgres - before.postgres } : null;
  return { milliseconds: [milliseconds], turnedAway: 0, seconds: milliseconds / 1_000, cpu, bytes: 0 };
};

export const measureMatching = async (scratch: Scratch, admin: Pool, { known, cpuOf }: Bench): Promise<AloneRow[]> => {
  if (SETTINGS.only?.includes('matching') === false) return [];
  console.log('Asking: matching …');
  const random = Random.of(SETTINGS.seed, 'searches');
  await admin.query(BEGIN);
  await admin.query(SAVE, [Array.from({ length: SEARCHES }, () => drawSearch(random, known))]);
  const services = await openServices(scratch);
  try {
    await matched(services);
    const tallies: Tally[] = [];
    for (let n = 0; n < PUBLICATIONS; n += 1) tallies.push(await publish(admin, services, cpuOf));
    return [{ name: `a publication matched with ${SEARCHES} kept searches`, goals: {}, measured: { tallies, statements: null } }];
  } finally {
    await closeServices(services);
  }
};
