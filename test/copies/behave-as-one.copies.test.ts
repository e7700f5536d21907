import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sql from 'sql-template-tag';
import { verifyAudit } from 'server/src/audit/verify.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE } from 'server/src/demo/demo-people.ts';
import { makeFormatError } from 'server/src/http/format-error.ts';
import { deriveSecrets } from 'server/src/installation/secrets.ts';
import { runPublicOn } from 'server/src/kernel/database.ts';
import { openSnapshot } from 'server/src/kernel/snapshot.ts';
import { silentLog } from 'server/src/testing/world.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../crash/server-process.ts';
import { askAdmin } from './replica.ts';
import { SECRET, TwoCopies, Visitor } from './two-copies.ts';
import type { Answer, Copy } from './two-copies.ts';

let two: TwoCopies;
let a: Copy;
let b: Copy;
beforeAll(async () => {
  two = await TwoCopies.open();
  [a, b] = two.copies;
});
afterAll(() => two?.close());

const INVESTOR = 'asel@demo.qaita.invalid';
const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { level } }';
const ME = '{ me { email } }';
const LIST = '{ opportunities(first: 20) { totalCount edges { node { slug } } } }';

const investor = (): string => DEMO_PEOPLE.find(({ totpSecret }) => totpSecret === null)?.email ?? INVESTOR;
const signIn = (who: Visitor, copy: Copy, password = DEMO_PASSWORD, email = investor()): Promise<Answer> =>
  who.ask(copy, SIGN_IN, { email, password });
const count = async (question: string): Promise<number> => (await two.owner.query<{ count: number }>(question)).rows[0]?.count ?? -1;
const onReplica = (question: string) => askAdmin(two.replica, 'qaita', question);

/** Meanwhile readers see nothing new. */
const whileReplicaLags = async (work: () => Promise<void>): Promise<void> => {
  await onReplica('select pg_wal_replay_pause()');
  try {
    await work();
  } finally {
    await onReplica('select pg_wal_replay_resume()');
  }
};

describe('two copies that start at once on an empty database', () => {
  it('migrate it and load it once', async () => {
    expect(await count('select count(*)::int from person where is_demo')).toBe(DEMO_PEOPLE.length);
    expect(await count('select count(*)::int from migration')).toBe(await count('select count(distinct name)::int from migration'));
    expect(await count('select count(*)::int from interest')).toBe(
      await count('select count(distinct (investor_id, opportunity_id))::int from interest'),
    );
    expect(await count('select count(*)::int from interest')).toBeGreaterThan(0);
  });

  it('serve readers from the replica', async () => {
    const readers = await onReplica(`select 1 from pg_stat_activity where usename = 'qaita_reader'`);
    expect(readers.length).toBeGreaterThan(0);
    const onPrimary = await askAdmin(two.primary, 'qaita', `select 1 from pg_stat_activity where usename = 'qaita_reader'`);
    expect(onPrimary).toEqual([]);
  });
});

describe('a session', () => {
  it('begun at one copy goes on at the other, and ends at both', async () => {
    const visitor = new Visitor();
    expect((await signIn(visitor, a)).data).toEqual({ signIn: { level: 'FULL' } });
    expect((await visitor.ask(b, ME)).data).toMatchObject({ me: { email: investor() } });
    await visitor.ask(b, 'mutation { signOut }');
    expect((await visitor.ask(a, ME)).data).toEqual({ me: null });
  });

  it('reads what it has just written, at the other copy, while the replica lags', async () => {
    const visitor = new Visitor();
    await signIn(visitor, a);
    await whileReplicaLags(async () => {
      const saved = await visitor.ask(a, 'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { name } }', {
        input: { name: 'Цеха', query: '?kind=FACILITY' },
      });
      expect(saved.codes).toEqual([]);
      expect((await visitor.ask(b, '{ savedSearches { name } }')).data).toEqual({ savedSearches: [{ name: 'Цеха' }] });
    });
  });
});

describe('limits', () => {
  it('of guesses at one account are one budget, and a device known at one copy passes at the other', async () => {
    const [owner, email] = [new Visitor(), DEMO_PEOPLE.filter(({ totpSecret }) => totpSecret === null)[1]?.email ?? ''];
    await signIn(owner, a, DEMO_PASSWORD, email);
    const codes: unknown[] = [];
    for (let guess = 0; guess < 16; guess += 1)
      codes.push(...(await signIn(new Visitor(), guess % 2 ? a : b, 'a wrong password again', email)).codes);
    expect(codes.filter((code) => code === 'CREDENTIALS_WRONG')).toHaveLength(10);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(6);
    expect((await signIn(owner, b, DEMO_PASSWORD, email)).data).toEqual({ signIn: { level: 'FULL' } });
  });
});

describe('reference data', () => {
  it('that changes is new at both copies, also while the replica lags', async () => {
    const names = async (copy: Copy): Promise<string> =>
      JSON.stringify((await new Visitor().ask(copy, '{ towns { name { text } } }')).data);
    await whileReplicaLags(async () => {
      await two.owner.query(
        `update town set name = jsonb_set(name, '{ru}', '"Новое имя города"') where slug = (select min(slug) from town)`,
      );
      await two.owner.query(`select pg_notify('reference', 'test')`);
      for (const copy of [a, b]) await until('the new name', async () => (await names(copy)).includes('Новое имя города'));
      expect(await onReplica(`select 1 from town where name->>'ru' = 'Новое имя города'`)).toEqual([]);
    });
  });
});

describe('jobs', () => {
  const letters = async (): Promise<number> => {
    const folders = two.copies.map(({ dataDir }) => readdir(path.join(dataDir, 'mail')).catch(() => [] as string[]));
    return (await Promise.all(folders)).flat().length;
  };

  it('are done once, by whichever copy', async () => {
    const before = await letters();
    const asked = await new Visitor().ask(a, 'mutation ($email: String!) { requestPasswordReset(email: $email) }', { email: investor() });
    expect(asked.data).toEqual({ requestPasswordReset: true });
    const left = () =>
      count(`select count(*)::int from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier in ('account-answer', 'mail') and j.locked_at is null and j.attempts < j.max_attempts`).catch(() => 0);
    await until('the letter', async () => (await letters()) > before && (await left()) === 0);
    expect(await letters()).toBe(before + 1);
  });

  it('that run at fixed times are enqueued once', async () => {
    await until('the first seal', async () => (await count('select count(*)::int from event_seal')) > 0, 90_000);
    const report = await verifyAudit(two.owner, deriveSecrets(SECRET));
    expect(report.faults).toEqual([]);
  });
});

describe('exports', () => {
  it('are the same file at both copies', async () => {
    const [one = '', other = ''] = await Promise.all(
      [a, b].map(async (copy) => (await (await copy.get('/export/opportunities.geojson')).text()).replaceAll(String(copy.port), 'PORT')),
    );
    const features = (file: string): unknown[] => (JSON.parse(file) as { features: unknown[] }).features;
    expect(features(one).length).toBeGreaterThan(10);
    expect(features(one)).toEqual(features(other));
  });
});

describe('a replica that cancels a reader’s statement', () => {
  /** The primary locks a table exclusively for a moment; replaying that, the replica cancels the statements of its readers. */
  const driveOff = () => two.owner.query('begin; lock table opportunity in access exclusive mode; commit');

  it('is retried, and the reader notices nothing', async () => {
    const pool = two.readers();
    let statements = 0;
    try {
      const answer = runPublicOn(
        pool,
        () => (statements += 1),
      )<{ count: number }>(sql`select count(*)::int as count, pg_sleep(1) from opportunity`);
      await until(
        'the reader',
        async () =>
          (
            await onReplica(
              `select 1 from pg_stat_activity where query like '%pg_sleep(1)%' and state = 'active' and pid <> pg_backend_pid()`,
            )
          ).length > 0,
      );
      await driveOff();
      expect((await answer)[0]?.count).toBeGreaterThan(0);
      expect(statements).toBe(2);
    } finally {
      await pool.end();
    }
  });

  it('ends a long snapshot with UNAVAILABLE, not INTERNAL', async () => {
    const pool = two.readers();
    const snapshot = await openSnapshot(pool, () => undefined);
    try {
      expect(await snapshot.run(sql`select 1 from opportunity limit 1`)).toHaveLength(1);
      await driveOff();
      const next = () => snapshot.run(sql`select 1 from opportunity limit 1`);
      let problem: unknown;
      await until('the break', () =>
        next().then(
          () => false,
          (error: unknown) => ((problem = error), true),
        ),
      );
      expect(makeFormatError({ log: silentLog, explain: false })({ message: '' }, problem).message).toBe('UNAVAILABLE');
    } finally {
      await snapshot.close();
      await pool.end();
    }
  });

  it('leaves no request of many with INTERNAL', async () => {
    const codes = new Set<unknown>();
    const readers = Array.from({ length: 6 }, async () => {
      for (let times = 0; times < 20; times += 1)
        for (const code of (await new Visitor().ask(times % 2 ? a : b, LIST)).codes) codes.add(code);
    });
    const driving = (async () => {
      for (let times = 0; times < 20; times += 1) await driveOff();
    })();
    await Promise.all([...readers, driving]);
    expect([...codes].filter((code) => code !== 'UNAVAILABLE')).toEqual([]);
  });
});

describe('a copy with another secret', () => {
  it('does not start, says why in one sentence, and leaves the others as they are', async () => {
    const { code, said } = await two.run('migrate', { SECRET: 'another secret of at least thirty-two letters' });
    expect(code).toBe(1);
    expect(said.trim()).toContain('This database was set up with another SECRET.');
    const visitor = new Visitor();
    expect((await signIn(visitor, b)).data).toEqual({ signIn: { level: 'FULL' } });
  });
});
