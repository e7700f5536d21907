import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { clusterOf, makeScratch, removeScratch } from '../../testing/scratch.ts';
import { processesIn } from './processes.ts';
import { StartProblem } from './start-problem.ts';

let folder: string;
let lines: string[];
let toStop: EmbeddedPostgres[];
let toKill: ChildProcess[];

beforeEach(() => {
  folder = makeScratch('qaita-postgres-');
  [lines, toStop, toKill] = [[], [], []];
});

afterEach(async () => {
  for (const child of toKill) child.kill('SIGKILL');
  for (const postgres of toStop) await postgres.stop();
  removeScratch(folder);
});

const dataDir = () => join(folder, 'data');

const start = async (path = dataDir()): Promise<EmbeddedPostgres> => {
  const postgres = await startEmbeddedPostgres({
    dataDir: path,
    log: (line) => lines.push(line),
    settings: { fsync: 'off', max_connections: '10' },
  });
  toStop.push(postgres);
  return postgres;
};

/** Another process of this program; returns the address of its database. */
const startElsewhere = async (): Promise<{ child: ChildProcess; url: string }> => {
  const script = fileURLToPath(new URL('hold.child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', createRequire(import.meta.url).resolve('tsx'), script, dataDir()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  toKill.push(child);
  const ended = once(child, 'exit').then(() => expect.fail('The other process ended before it had a database.'));
  const [url] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string];
  return { child, url };
};

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
};

const state = (): { port: number; pid: number } => JSON.parse(readFileSync(join(dataDir(), 'state.json'), 'utf8'));

test('speaks UTF-8, knows Cyrillic letters, listens on loopback only and asks for the password', async () => {
  const postgres = await start();
  const url = postgres.adminUrl('postgres');
  expect(
    await ask(url, `select pg_encoding_to_char(encoding), datlocprovider, datlocale from pg_database where datname = 'postgres'`),
  ).toEqual(['UTF8', 'b', 'C.UTF-8']);
  expect(await ask(url, `select to_tsvector('russian', 'закрытые «Заводы»')::text, lower('ҚАЗАҚ')`)).toEqual([
    "'завод':2 'закрыт':1",
    'қазақ',
  ]);
  expect(await ask(url, `select current_setting('listen_addresses'), current_setting('unix_socket_directories')`)).toEqual([
    '127.0.0.1',
    '',
  ]);
  await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password authentication failed');
  expect(statSync(join(dataDir(), 'password')).mode & 0o777).toBe(0o600);
});

test('stop leaves nothing running, and the next start finds the same port and data', async () => {
  const first = await start();
  await ask(first.adminUrl('postgres'), 'create table kept as select 42 as answer');
  await first.stop();
  expect(processesIn(clusterOf(dataDir()))).toEqual([]);
  await expect(ask(first.adminUrl('postgres'), 'select 1')).rejects.toThrow('ECONNREFUSED');

  const second = await start();
  expect(second.adminUrl('postgres')).toBe(first.adminUrl('postgres'));
  expect(await ask(second.adminUrl('postgres'), 'select answer from kept')).toEqual([42]);
});

test('adopts the postmaster of a killed process, and brings it back when that is killed too', async () => {
  const { child, url } = await startElsewhere();
  await ask(url, 'create table kept as select 42 as answer');
  const { pid } = state();
  child.kill('SIGKILL');
  await once(child, 'exit');

  const postgres = await start();
  expect(state().pid).toBe(pid);
  // Where folders are closed to the database's user, the start also logs where its files are.
  expect(lines).toContainEqual(expect.stringContaining('was still running'));
  expect(lines).not.toContainEqual(expect.stringMatching(/is running \(|had not been stopped/));

  process.kill(pid, 'SIGKILL');
  await vi.waitFor(async () => expect(await ask(url, 'select answer from kept')).toEqual([42]), { timeout: 10_000, interval: 50 });
  expect(postgres.adminUrl('postgres')).toBe(url);
  expect(state().pid).not.toBe(pid);
});

test('comes back on the same port with everything committed when the postmaster is killed', async () => {
  const postgres = await start();
  const url = postgres.adminUrl('postgres');
  await ask(url, 'create table kept as select 42 as answer');
  const busy = new Client({ connectionString: url });
  busy.on('error', () => undefined);
  await busy.connect();
  const computing = busy.query('select count(*) from generate_series(1, 1e9)').catch((error: unknown) => error);
  process.kill(state().pid, 'SIGKILL');
  await vi.waitFor(async () => expect(await ask(url, 'select answer from kept')).toEqual([42]), { timeout: 20_000, interval: 50 });
  expect(await computing).toBeInstanceOf(Error);
});

test('starts after kill -9 of both, even when the number in its pid file now names another process', async () => {
  const first = await start();
  await ask(first.adminUrl('postgres'), 'create table kept as select 42 as answer');
  await first.stop();
  writeFileSync(
    join(clusterOf(dataDir()), 'postmaster.pid'),
    `${process.pid}\n${dataDir()}\n1\n${state().port}\n\n127.0.0.1\n0 0\nready\n`,
  );
  const second = await start();
  expect(await ask(second.adminUrl('postgres'), 'select answer from kept')).toEqual([42]);
  expect(lines).toContainEqual(expect.stringContaining('recovers what was committed'));
});

test('two processes that begin at once share one server, which stops with the last of them', async () => {
  const [one, two] = await Promise.all([startElsewhere(), startElsewhere()]);
  expect(one.url).toBe(two.url);
  one.child.kill('SIGTERM');
  expect(await once(one.child, 'exit')).toEqual([0, null]);
  expect(await ask(two.url, 'select 1')).toEqual([1]);
  two.child.kill('SIGTERM');
  expect(await once(two.child, 'exit')).toEqual([0, null]);
  expect(processesIn(clusterOf(dataDir()))).toEqual([]);
});

test('chooses another port when the kept one was taken meanwhile', async () => {
  const first = await start();
  const { port } = state();
  await first.stop();
  const squatter = createServer().listen(port, '127.0.0.1');
  await once(squatter, 'listening');
  const second = await start();
  expect(await ask(second.adminUrl('postgres'), 'select 1')).toEqual([1]);
  expect(state().port).not.toBe(port);
  squatter.close();
});

test('works behind a folder that only its owner may enter', async () => {
  chmodSync(folder, 0o700);
  const first = await start();
  const url = first.adminUrl('postgres');
  const [place] = (await ask(url, 'show data_directory')) as [string];
  await ask(url, 'create table kept as select 42 as answer');
  await first.stop();
  const second = await start();
  expect(await ask(second.adminUrl('postgres'), 'select answer from kept')).toEqual([42]);
  expect(await ask(second.adminUrl('postgres'), 'show data_directory')).toEqual([place]);
  await second.stop();
});

test('follows its data folder when that is moved behind a closed one', async () => {
  const first = await start();
  await ask(first.adminUrl('postgres'), 'create table kept as select 42 as answer');
  await first.stop();
  chmodSync(folder, 0o700);
  const second = await start();
  const [place] = (await ask(second.adminUrl('postgres'), 'show data_directory')) as [string];
  expect(await ask(second.adminUrl('postgres'), 'select answer from kept')).toEqual([42]);
  expect(existsSync(join(dataDir(), 'cluster'))).toBe(place.startsWith(folder));
  await second.stop();
});

test('an unwritable folder, a folder of something else and a lost password are one sentence each', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(start(join(folder, 'file', 'data'))).rejects.toThrow(
    new StartProblem(`The data folder ${join(folder, 'file', 'data')} cannot be written: a part of the path is a file.`),
  );
  const strange = join(folder, 'strange');
  mkdirSync(join(strange, 'cluster'), { recursive: true });
  writeFileSync(join(strange, 'password'), 'secret');
  await expect(start(strange)).rejects.toThrow(/holds no PostgreSQL data: move it away or choose another data folder\.$/);
  rmSync(join(strange, 'password'));
  await expect(start(strange)).rejects.toThrow(/password is missing, .*move the data folder away\.$/);
});
