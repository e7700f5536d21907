import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup } from '../../server/src/backup/backup.ts';
import { restore } from '../../server/src/backup/restore.ts';
import { readConfig } from '../../server/src/app/config.ts';
import { databaseUrls } from '../../server/src/installation/migrate.ts';
import { checksumsOf, openEmptyDatabase } from '../../server/src/testing/empty-database.ts';
import type { EmptyDatabase } from '../../server/src/testing/empty-database.ts';
import { aSubmission } from '../../server/src/testing/interests.ts';
import { anOpportunity } from '../../server/src/testing/opportunities.ts';
import { TEST_SECRET } from '../../server/src/testing/template.ts';
import { openWorld } from '../../server/src/testing/world.ts';
import type { World } from '../../server/src/testing/world.ts';
import { figure, isFull, times } from './scale.ts';

const SENT = times(1_000, 100_000);
const MOST_SECONDS = 300;

/** Expressions of interest like one that was really sent, with event and key, each from another company. */
const MULTIPLY = `
  alter table interest disable trigger user;
  create temp table model on commit drop as select * from interest where state = 'SUBMITTED' order by submitted_at desc limit 1;
  create temp table copies on commit drop as select n, gen_random_uuid() as id, gen_random_uuid() as company from generate_series(1, $SENT) n;
  insert into organisation (id, kind, name, bin) select company, 'INVESTOR', jsonb_build_object('ru', 'Компания ' || n), null from copies;
  insert into interest (id, number, state, opportunity_id, investor_id, steward_id, created_by, fields, terms_id, terms_hash, content_hash, receipt, submitted_at)
    select c.id, 'EOI-2026-D' || c.n, 'SUBMITTED', m.opportunity_id, c.company, m.steward_id, m.created_by,
      m.fields || jsonb_build_object('purpose', repeat('Цех утеплителя ' || c.n || ' ', 40)), m.terms_id, m.terms_hash, encode(sha256(c.id::text::bytea), 'hex'), m.receipt, now()
    from copies c cross join model m;
  insert into event (id, name, subject_kind, subject_id, payload) select gen_random_uuid(), 'interest.submitted', 'INTEREST', id, jsonb_build_object('n', n) from copies;
  insert into submission_key (person_id, key, body_hash, interest_id) select m.created_by, md5(c.id::text), md5(c.n::text), c.id from copies c cross join model m;
  alter table interest enable trigger user`;

let world: World;
let target: EmptyDatabase;
let folder: string;

beforeAll(async () => {
  world = await openWorld();
  target = await openEmptyDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), 'qaita-drill-'));
  await aSubmission(await world.as('investor-a'), await anOpportunity(world.database.ownerPool));
  const client = await world.database.ownerPool.connect();
  await client.query(`begin; ${MULTIPLY.replace('$SENT', String(SENT))}; commit`);
  client.release();
}, 600_000);
afterAll(async () => {
  await world.close();
  await target.drop();
  await rm(folder, { recursive: true });
});

const timed = async <T>(what: string, work: () => Promise<T>): Promise<{ answer: T; seconds: number }> => {
  const began = performance.now();
  const answer = await work();
  const seconds = (performance.now() - began) / 1_000;
  figure(`${what}, ${SENT} expressions of interest, seconds`, seconds.toFixed(1));
  return { answer, seconds };
};

describe('the restore drill', () => {
  it('brings everything back in time, with the same checksums', async () => {
    const file = path.join(folder, 'drill.qaita');
    const source = { urls: databaseUrls(world.database.ownerUrl, TEST_SECRET, {}), root: TEST_SECRET, dataDir: folder };
    await timed('backup', () => backup(source, file));
    figure('size of the archive, MB', ((await stat(file)).size / 1e6).toFixed(1));
    const place = { urls: target.urls, root: TEST_SECRET, dataDir: await mkdtemp(path.join(folder, 'data-')) };
    const { answer, seconds } = await timed('restore', () =>
      restore(place, { file, config: readConfig({ NODE_ENV: 'test' }), isSecretLost: false }),
    );
    const names = answer.tables.map(({ name }) => name);
    const [was, is] = [await checksumsOf(source.urls.owner, names), await checksumsOf(place.urls.owner, names)];
    figure('tables with equal checksums', `${names.filter((name) => was[name] === is[name]).length} of ${names.length}`);
    expect(is).toEqual(was);
    expect(answer.tables.find(({ name }) => name === 'interest')?.rows).toBeGreaterThan(SENT);
    if (isFull) expect(seconds).toBeLessThan(MOST_SECONDS);
  });
});
