import { createServer } from 'node:net';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { makeScratch, removeScratch } from 'server/src/testing/scratch.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ReadmeStart } from './readme-start.ts';
import { freePort, until } from './server-process.ts';

let folder: string;
let port: number;
const started: ReadmeStart[] = [];

beforeAll(async () => {
  folder = makeScratch('qaita-stopping-');
  port = await freePort();
});

afterEach(() => {
  for (const one of started.splice(0)) one.destroy();
});

afterAll(() => removeScratch(folder));

const begin = (command: 'start' | 'dev' = 'start', data = 'data'): ReadmeStart => {
  const start = new ReadmeStart(command, port, path.join(folder, data));
  started.push(start);
  return start;
};

const expectFreePort = async (): Promise<void> => {
  const probe = createServer().listen(port, '127.0.0.1');
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
};

/** Nothing is left running, and the database was shut down in order rather than cut off. */
const expectOrderlyEnd = async (start: ReadmeStart): Promise<number | null> => {
  const code = await start.gone();
  await expectFreePort();
  expect(start.said()).toContain('"msg":"stopping"');
  expect(start.said()).toContain('"msg":"PostgreSQL has stopped."');
  expect(start.said()).toContain('"msg":"stopped"');
  expect(start.said()).not.toContain('still held the process');
  return code;
};

describe('`npx -y pnpm@12 start`', () => {
  const ways: [string, (start: ReadmeStart) => void][] = [
    ['Ctrl-C in its terminal', (start) => start.signalGroup('SIGINT')],
    [
      'Ctrl-C twice',
      (start) => {
        start.signalGroup('SIGINT');
        start.signalGroup('SIGINT');
      },
    ],
    ['the closing of its terminal', (start) => start.signalGroup('SIGHUP')],
    ['SIGTERM to npx alone', (start) => process.kill(start.pid(), 'SIGTERM')],
    ['kill -9 of npx alone', (start) => process.kill(start.pid(), 'SIGKILL')],
    ['kill -9 of the launcher', (start) => process.kill(start.launcher(), 'SIGKILL')],
  ];
  it.each(ways)('ends after %s with nothing left behind, and starts again', async (_, stop) => {
    const start = begin();
    await start.ready();
    stop(start);
    await expectOrderlyEnd(start);
  });

  it('ends with code 0 after SIGTERM to the launcher', async () => {
    const start = begin();
    await start.ready();
    process.kill(start.launcher(), 'SIGTERM');
    expect(await expectOrderlyEnd(start)).toBe(0);
  });

  it('obeys Ctrl-C while the first start is still making the database, and starts again', async () => {
    const start = begin('start', 'interrupted');
    await until(
      'the first files of the database',
      () => Promise.resolve(existsSync(path.join(folder, 'interrupted', 'postgres', 'password'))),
      180_000,
    );
    start.signalGroup('SIGINT');
    await start.gone();
    await expectFreePort();
    expect(start.said()).not.toContain('Qaita is at');
    const again = begin('start', 'interrupted');
    await again.ready();
    again.signalGroup('SIGINT');
    await expectOrderlyEnd(again);
  });

  it('obeys SIGTERM to npx before there is a server', async () => {
    const start = begin('start', 'early');
    await start.launched();
    process.kill(start.pid(), 'SIGTERM');
    await start.gone();
    await expectFreePort();
    expect(start.said()).not.toContain('Qaita is at');
  });
});

describe('`npx -y pnpm@12 dev`', () => {
  const ways: [string, (start: ReadmeStart) => void][] = [
    ['Ctrl-C in its terminal', (start) => start.signalGroup('SIGINT')],
    ['SIGTERM to npx alone', (start) => process.kill(start.pid(), 'SIGTERM')],
    ['kill -9 of the launcher', (start) => process.kill(start.launcher(), 'SIGKILL')],
  ];
  it.each(ways)('ends after %s with nothing left behind', async (_, stop) => {
    const start = begin('dev');
    await start.ready();
    stop(start);
    await expectOrderlyEnd(start);
  });
});
