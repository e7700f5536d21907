import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import type { Side } from './load.ts';
import type { Scratch } from './scratch.ts';

export interface Started extends Side {
  stop(): Promise<void>;
}

/** The first address that the process prints. */
const addressOf = async (child: ChildProcess, name: string): Promise<string> => {
  if (!child.stdout) throw new Error(`${name} cannot be heard`);
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const address = /https?:\/\/\S+:\d+/.exec(line)?.[0];
    if (address) {
      child.stdout.resume();
      return address.replace('localhost', '127.0.0.1');
    }
  }
  throw new Error(`${name} did not start`);
};

const begin = async (name: Started['name'], args: readonly string[], env: Record<string, string>): Promise<Started> => {
  const child = spawn(process.execPath, args, { cwd: PROJECT_ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await gone;
  };
  try {
    return { name, origin: await addressOf(child, name), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const BUILD = `import('./scripts/build.mjs').then(({ build }) => build({ names: ['server'] }))`;

/** The production bundle; built again when the source has changed. */
const buildServer = (): string => {
  const { status } = spawnSync(process.execPath, ['-e', BUILD], { cwd: PROJECT_ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('the server could not be built');
  return path.join(PROJECT_ROOT, 'server/dist/main.js');
};

/** Our server as in production, except that it accepts documents of the asker. */
export const startOurs = ({ ownerUrl, secret, dataDir }: Scratch): Promise<Started> =>
  begin('ours', [process.env['BENCH_SERVER'] ?? buildServer(), 'start'], {
    NODE_ENV: 'production',
    PORT: '0',
    METRICS_PORT: '0',
    LOG_LEVEL: 'silent',
    FREE_DOCUMENTS: 'true',
    DATABASE_URL: ownerUrl,
    SECRET: secret,
    DATA_DIR: dataDir,
  });

export const startFloor = ({ adminUrl }: Scratch): Promise<Started> =>
  begin('floor', ['--import', 'tsx', path.join(PROJECT_ROOT, 'test/bench/floor.ts')], { FLOOR_DATABASE_URL: adminUrl });
