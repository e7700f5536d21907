import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import { IMPORT_DOCUMENTS } from '../importing/by-page.ts';
import { installPeer } from '../peer/install.ts';
import type { Side } from '../load/load.ts';
import { writeKnownDocuments } from '../works/known-documents.ts';
import { API_WORKS } from '../works/works.ts';
import type { Scratch } from '../scratch.ts';

export interface Started extends Side {
  /** From the start of the process to its first answer that it is ready. */
  readonly startSeconds: number;
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

const LOOK_EVERY_MS = 10;
const READY_WITHIN_MS = 60_000;

/** Until it answers that it is ready; a server without that address is ready when it answers at all. */
const untilReady = async (origin: string, isGone: () => boolean): Promise<void> => {
  const until = performance.now() + READY_WITHIN_MS;
  while (!isGone() && performance.now() < until) {
    const status = await fetch(`${origin}/readyz`).then(
      (response) => response.status,
      () => null,
    );
    if (status !== null && status !== 503) return;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error(`the server at ${origin} did not start`);
};

interface Beginning {
  readonly node?: string;
  readonly name: Started['name'];
  readonly args: readonly string[];
  readonly env: Record<string, string>;
  /** Where its log lines go: to a file, as in production, and not to the asker; PostGraphile also tells of each type it does not know. */
  readonly folder: string;
}

const begin = async ({ node = process.execPath, name, args, env, folder }: Beginning): Promise<Started> => {
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const log = openSync(path.join(folder, `${name}.log`), 'a');
  const began = performance.now();
  const child = spawn(node, args, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, NODE_ENV: 'production', PORT: port, ...env },
    stdio: ['ignore', log, name === 'PostGraphile' ? log : 'inherit'],
  });
  closeSync(log);
  const gone = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await gone;
  };
  try {
    await untilReady(origin, () => child.exitCode !== null);
    return { name, origin, pid: child.pid ?? 0, startSeconds: (performance.now() - began) / 1_000, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const BUILD = `import('./scripts/build.mjs').then(({ build }) => build(JSON.parse(process.argv[1])))`;

/** The production bundles; built again when the source has changed. */
export const buildOurs = (names: readonly string[]): string => {
  const { status } = spawnSync(process.execPath, ['-e', BUILD, JSON.stringify({ names })], { cwd: PROJECT_ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('the server could not be built');
  return path.join(PROJECT_ROOT, 'server/dist/main.js');
};

/** Our server as in production; it knows the documents of the works by their hashes. */
export const startOurs = ({ ownerUrl, secret, dataDir }: Scratch, bundle: string): Promise<Started> =>
  begin({
    name: 'ours',
    args: [process.env['BENCH_SERVER'] ?? bundle, 'start'],
    env: {
      METRICS_PORT: '0',
      KNOWN_DOCUMENTS: writeKnownDocuments(dataDir, [...API_WORKS.map(({ document }) => document), ...IMPORT_DOCUMENTS]),
      DATABASE_URL: ownerUrl,
      SECRET: secret,
      DATA_DIR: dataDir,
    },
    folder: dataDir,
  });

const script = (file: string): readonly string[] => ['--import', 'tsx', path.join(PROJECT_ROOT, 'test/bench', file)];

export const startFloor = ({ adminUrl, dataDir }: Scratch): Promise<Started> =>
  begin({ name: 'floor', args: script('floor/server.ts'), env: { FLOOR_DATABASE_URL: adminUrl }, folder: dataDir });

export const startPeer = ({ adminUrl, dataDir }: Scratch): Promise<Started> => {
  const { node, folder } = installPeer();
  return begin({
    node,
    name: 'PostGraphile',
    args: [path.join(PROJECT_ROOT, 'test/bench/peer/server.mjs')],
    env: { PEER_DATABASE_URL: adminUrl, PEER_FOLDER: folder, GRAPHILE_ENV: 'production' },
    folder: dataDir,
  });
};
