import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { OWNER } from 'server/src/installation/owner-database.ts';
import { rolePassword } from 'server/src/installation/secrets.ts';
import { startEmbeddedPostgres } from 'server/src/installation/postgres/embedded-postgres.ts';
import type { EmbeddedPostgres } from 'server/src/installation/postgres/embedded-postgres.ts';
import { clusterOf, makeScratch, removeScratch } from 'server/src/testing/scratch.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moments, SEED } from './moments.ts';
import { freePort, ServerProcess, until } from './server-process.ts';
import { prepareDrafts, sendOnce, sendUntilAcknowledged } from './submissions.ts';
import type { Prepared } from './submissions.ts';

/** Full counts; CRASH_SUBMISSIONS makes them smaller on a slow machine. */
const SUBMISSIONS = Number(process.env['CRASH_SUBMISSIONS'] ?? 2_000);
const KILLS = 20;
const DATABASE_KILLS = 5;
const AT_ONCE = 8;
/** A supervisor kills a process that takes longer to stop. */
const LONGEST_STOP_MS = 30_000;

let folder: string;
let port: number;
let server: ServerProcess;
let database: EmbeddedPostgres;
let owner: pg.Pool;

const ownerUrl = (): string => {
  const root = readFileSync(path.join(folder, 'secret'), 'utf8').trim();
  const url = new URL(database.adminUrl('qaita'));
  url.username = OWNER;
  url.password = rolePassword(root, OWNER);
  return url.toString();
};

beforeAll(async () => {
  folder = makeScratch('qaita-crash-');
  port = await freePort();
  server = new ServerProcess({ port, dataDir: folder });
  await server.start();
  database = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), log: () => undefined, supervise: false });
  owner = new pg.Pool({ connectionString: ownerUrl(), options: '-c qaita.viewer=system', max: 4 });
  owner.on('error', () => undefined);
}, 120_000);

afterAll(async () => {
  await owner?.end();
  await server?.stop();
  await database?.stop();
  removeScratch(folder);
}, 60_000);

type Journal = Map<string, string>;

/** Sends all of them, a few at once; `onProgress` is told how many are acknowledged. */
const sendAll = async (drafts: readonly Prepared[], onProgress: (done: number) => void): Promise<Journal> => {
  const journal: Journal = new Map();
  const queue = [...drafts];
  const work = async (): Promise<void> => {
    for (let draft = queue.shift(); draft; draft = queue.shift()) {
      journal.set(draft.id, await sendUntilAcknowledged(port, draft));
      onProgress(journal.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return journal;
};

interface Stored {
  readonly id: string;
  readonly number: string;
  readonly events: number;
  readonly keys: number;
}

const storedOf = async (drafts: readonly Prepared[]): Promise<Stored[]> => {
  const { rows } = await owner.query<Stored>(
    `select i.id, i.number, (select count(*)::int from event e where e.subject_id = i.id and e.name = 'interest.submitted') as events,
       (select count(*)::int from submission_key k where k.interest_id = i.id) as keys
     from interest i where i.id = any ($1::uuid[]) and i.state = 'SUBMITTED'`,
    [drafts.map((draft) => draft.id)],
  );
  return rows;
};

/** The server may still say that it is ready while the database that was killed a moment ago starts. */
const takesStatements = (): Promise<boolean> =>
  owner.query('select 1').then(
    () => true,
    () => false,
  );

const expectEachOnce = async (drafts: readonly Prepared[], journal: Journal): Promise<void> => {
  const stored = await storedOf(drafts);
  expect(new Map(stored.map((row) => [row.id, row.number]))).toEqual(journal);
  expect(new Set(stored.map((row) => row.number)).size).toBe(drafts.length);
  expect(stored.filter((row) => row.events !== 1 || row.keys !== 1)).toEqual([]);
};

describe(`nothing acknowledged is lost and nothing is doubled (CRASH_SEED=${SEED})`, () => {
  it(`when the server is killed ${KILLS} times during ${SUBMISSIONS} submissions`, async () => {
    const drafts = await prepareDrafts(owner, SUBMISSIONS);
    const killAt = moments(KILLS, SUBMISSIONS);
    let kills = 0;
    let restarting: Promise<void> = Promise.resolve();
    const killAndStart = async (): Promise<void> => {
      await server.kill();
      await server.start();
    };
    const journal = await sendAll(drafts, (done) => {
      if (done < (killAt[kills] ?? Infinity)) return;
      kills += 1;
      restarting = restarting.then(killAndStart);
    });
    await restarting;
    expect(kills).toBe(KILLS);
    await expectEachOnce(drafts, journal);
  }, 600_000);

  it(`when the database is killed ${DATABASE_KILLS} times, and the server stays the same process`, async () => {
    const drafts = await prepareDrafts(owner, Math.ceil(SUBMISSIONS / 4));
    const killAt = moments(DATABASE_KILLS, drafts.length);
    const pid = server.pid;
    let kills = 0;
    let recovering: Promise<void> = Promise.resolve();
    const killDatabase = async (): Promise<void> => {
      const victim = postmaster();
      if (victim === null) throw new Error('there is no database to kill');
      process.kill(victim, 'SIGKILL');
      await until('the return of the database', async () => {
        const now = postmaster();
        return now !== null && now !== victim && (await takesStatements()) && (await server.isReady());
      });
    };
    const journal = await sendAll(drafts, (done) => {
      if (done < (killAt[kills] ?? Infinity)) return;
      kills += 1;
      recovering = recovering.then(killDatabase);
    });
    await recovering;
    expect(kills).toBe(DATABASE_KILLS);
    expect(server.pid).toBe(pid);
    await expectEachOnce(drafts, journal);
  }, 600_000);

  it('when it is asked to stop with requests under way', async () => {
    const drafts = await prepareDrafts(owner, 100);
    const sending = drafts.map((draft) => sendOnce(port, draft).then((number) => ({ draft, number })));
    await Promise.race(sending);
    const asked = Date.now();
    expect(await server.stop()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(LONGEST_STOP_MS);
    const acknowledged = (await Promise.all(sending)).filter(({ number }) => number !== null);
    expect(acknowledged.length).toBeGreaterThan(0);
    await server.start();
    const stored = new Map((await storedOf(drafts)).map((row) => [row.id, row.number]));
    for (const { draft, number } of acknowledged) expect(stored.get(draft.id)).toBe(number);
  }, 120_000);
});

/** Process id of the database server; null while there is none. */
const postmaster = (): number | null => {
  try {
    return Number(readFileSync(path.join(clusterOf(path.join(folder, 'postgres')), 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return null;
  }
};
