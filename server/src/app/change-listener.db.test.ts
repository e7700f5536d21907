import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOn } from '../kernel/database.ts';
import { readManifests } from '../http/trusted-documents.ts';
import { Edition } from '../kernel/edition.ts';
import { openWorld, silentLog } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { ChangeListener } from './change-listener.ts';
import { makeReferenceStore } from './connections.ts';

let world: World;
let edition: Edition;
let listener: ChangeListener;
beforeAll(async () => {
  world = await openWorld();
  edition = new Edition();
  listener = new ChangeListener({ url: world.database.appUrl, store: world.services.reference, edition, log: silentLog });
  await listener.start();
});
afterAll(async () => {
  await listener.stop();
  await world.close();
});

const ask = async (question: string): Promise<unknown[]> =>
  (await world.database.ownerPool.query({ text: question, rowMode: 'array' })).rows.flat();

const run = (statement: string): Promise<unknown> => world.database.ownerPool.query(statement);

/** Resolves when the edition has moved since `work` began. */
const expectMove = async (work: () => Promise<unknown>): Promise<void> => {
  const before = edition.current;
  expect(before).not.toBeNull();
  await work();
  await expect.poll(() => edition.current, { interval: 5 }).toBeGreaterThan(before ?? 0);
};

/** The read model of the search is made by triggers from announced tables; `search_row` is written with every change of the others. */
const WITH_SEARCH_ROW = /^search_(?!row$)/;

const READABLE = `pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
  and has_any_column_privilege('qaita_reader', c.oid, 'SELECT')`;

const ANNOUNCED = `pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgfoid = 'announce'::regproc and t.tgenabled = 'O'`;

/** Public pages learn of these by numbers only, from functions: how many wait for an answer, and how many are interested. */
const COUNTED = ['interest', 'opportunity_question'];

/** Operations that ask whether somebody acts for an organisation, all of pages for signed-in people. */
const OF_SIGNED_IN = ['Interest', 'InterestBeginning', 'ReviewInterest', 'SubmitInterest'];

/** The bits of pg_trigger.tgtype. */
const [INSERT, DELETE, UPDATE] = [4, 8, 16];

describe('the edition of public data', () => {
  it('moves with every table that a public page can read: a new one needs a trigger of database/triggers/*.announced.sql', async () => {
    const readable = (await ask(`select c.relname::text from ${READABLE} order by 1`)).filter(
      (name) => !WITH_SEARCH_ROW.test(String(name)),
    );
    const announced = await ask(`select c.relname::text from ${ANNOUNCED} group by 1
      having bit_or(t.tgtype) & ${INSERT + DELETE + UPDATE} = ${INSERT + DELETE + UPDATE} order by 1`);
    expect(announced.map(String).toSorted((one, other) => one.localeCompare(other))).toEqual(
      [...readable, ...COUNTED].map(String).toSorted((one, other) => one.localeCompare(other)),
    );
    expect(readable).toContain('opportunity');
  });

  it('need not move with what public pages read under the rights of others: four functions read tables that are announced, the fifth they do not call', async () => {
    expect(
      await ask(`select p.proname::text from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
        and p.prorettype <> 'trigger'::regtype and has_function_privilege('qaita_reader', p.oid, 'EXECUTE')
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`),
    ).toEqual([
      'answers_recorded',
      'facts_in_question',
      'figures_in_question',
      'interest_counted',
      'organisations_with_people',
      'overdue_visits',
    ]);
    const texts = [...(await readManifests()).values()].filter((text) => text.includes('hasPeople'));
    expect(new Set(texts.map((text) => /(?:query|mutation) (\w+)/.exec(text)?.[1]))).toEqual(new Set(OF_SIGNED_IN));
  });

  it('covers reference data: all of it can be read by the role of public pages', async () => {
    await expect(makeReferenceStore(world.database.publicPool).refresh()).resolves.toBeUndefined();
  });

  it('moves with a statement on each of these tables', async () => {
    const tables = await ask(`select distinct c.relname::text from ${ANNOUNCED} and c.relname <> 'organisation' order by 1`);
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) await expectMove(() => run(`delete from ${String(table)} where false`));
  });

  it('moves with the name of a steward, but not with an investor who signs up', async () => {
    await expectMove(() => run(`update organisation set name = name where kind = 'SPK'`));
    const before = edition.current;
    expect(await ask(`update organisation set name = name where kind = 'INVESTOR' returning kind`)).toContain('INVESTOR');
    await expectMove(() => run(`update opportunity set slug = slug where false`));
    expect(edition.current).toBe((before ?? 0) + 1);
  });

  it('moves after the commit, never before, and not with what is rolled back', async () => {
    const client = await world.database.ownerPool.connect();
    try {
      const before = edition.current;
      await client.query('begin; update town set slug = slug where false; rollback');
      await client.query('begin; update opportunity set slug = slug where false');
      await world.database.pool.query('select 1');
      expect(edition.current).toBe(before);
      await expectMove(() => client.query('commit'));
      expect(edition.current).toBe((before ?? 0) + 1);
    } finally {
      client.release();
    }
  });

  it('begins when reference data has been loaded again', async () => {
    const names = () =>
      JSON.stringify(world.services.reference.get({ name: 'places', load: () => Promise.reject(new Error('unused')) }, 'RU'));
    expect(names()).not.toContain('Город канарейки');
    await expectMove(() =>
      run(`update town set name = jsonb_set(name, '{ru}', '"Город канарейки"') where slug = (select min(slug) from town)`),
    );
    expect(names()).toContain('Город канарейки');
  });

  it('is unknown while the listening connection is away, and another begins when it is back', async () => {
    const before = edition.current ?? 0;
    const seen: (number | null)[] = [];
    await runOn(
      world.database.pool,
      () => undefined,
    )(sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'qaita-listen' and datname = current_database()`);
    await expect.poll(() => (seen.push(edition.current), seen), { interval: 5 }).toContain(null);
    await expect.poll(() => edition.current, { interval: 20, timeout: 20_000 }).toBeGreaterThan(before);
  });
});
