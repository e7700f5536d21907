import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment } from './account.ts';
import type { Placement } from './placement.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { leaveToFolderOwner, readIfThere } from './private-file.ts';
import { becomes, processesIn, signal } from './processes.ts';
import { type Settings, settingArguments } from './settings.ts';
import { StartProblem } from './start-problem.ts';

export interface LaunchOptions {
  dataDir: string;
  placement: Placement;
  port: number;
  settings: Settings;
}

export type Launch = { pid: number } | { refused: 'port' | 'leftovers' } | { failed: string };

// WAL recovery after a crash may take minutes on a slow disk; the process itself reports when it is done.
const patience = 10 * 60_000;

const reasonOf = (output: string): Launch => {
  if (/could not create any TCP\/IP sockets|Address already in use/.test(output)) return { refused: 'port' };
  if (/is still in use|lock file "postmaster.pid" already exists/.test(output)) return { refused: 'leftovers' };
  const line = output.split('\n').find((text) => /FATAL|PANIC|error while loading/.test(text)) ?? output.split('\n').at(-1) ?? '';
  return { failed: line.replace(/^.*?(?:FATAL|PANIC): +/, '') };
};

/** Starts a postmaster in a process group of its own, so that neither Ctrl-C nor our death ends it. */
export const launch = async ({ dataDir, placement, port, settings }: LaunchOptions): Promise<Launch> => {
  const { account, binaries, cluster } = placement;
  const outputFile = join(dataDir, 'postmaster.out');
  const output = openSync(outputFile, 'w', 0o600);
  leaveToFolderOwner(outputFile);
  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', cluster, ...settingArguments(port, settings)], {
    ...account,
    detached: true,
    stdio: ['ignore', output, output],
    cwd: '/',
    env: cleanEnvironment,
  });
  closeSync(output);
  let ended = false;
  child.once('error', () => (ended = true));
  child.once('exit', () => (ended = true));
  child.unref();
  const isReady = (): boolean => {
    const file = readPostmasterFile(cluster);
    return file !== undefined && file.pid === child.pid && file.ready;
  };
  await becomes(() => ended || isReady(), patience);
  return !ended && child.pid !== undefined && isReady() ? { pid: child.pid } : reasonOf(readIfThere(outputFile)?.trim() ?? '');
};

const ask = async (cluster: string, name: NodeJS.Signals, withinMs: number): Promise<boolean> => {
  for (const pid of processesIn(cluster)) signal(pid, name);
  return becomes(() => processesIn(cluster).length === 0, withinMs);
};

/**
 * Backends notice the death of their postmaster and exit by themselves, unless they are deep in a computation. A new postmaster
 * beside them would damage the data, so they are waited for, then asked to end, then killed.
 */
export const clearLeftovers = async (cluster: string): Promise<void> => {
  const gone =
    (await becomes(() => processesIn(cluster).length === 0, 500)) ||
    (await ask(cluster, 'SIGQUIT', 3_000)) ||
    (await ask(cluster, 'SIGKILL', 3_000));
  if (!gone)
    throw new StartProblem(
      `Processes of a former PostgreSQL (${processesIn(cluster).join(', ')}) do not leave ${cluster}: end them and start again.`,
    );
};
