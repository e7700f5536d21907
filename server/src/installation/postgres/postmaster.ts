import { Client } from 'pg';
import { superuser } from './initdb.ts';
import { clearLeftovers, launch, type LaunchOptions } from './launch.ts';
import type { Placement } from './placement.ts';
import { choosePort } from './port.ts';
import { liveProcessOf, readPostmasterFile, removeStaleFile } from './postmaster-file.ts';
import { becomes, claimOn, isSameProcess, processesIn, processIdentity, signal } from './processes.ts';
import type { Settings } from './settings.ts';
import { StartProblem } from './start-problem.ts';
import { readState, writeState } from './state-file.ts';

export interface Postmaster {
  pid: number;
  identity: string;
  port: number;
}

export interface Cluster {
  dataDir: string;
  placement: Placement;
  password: string;
  settings: Settings;
  log(line: string): void;
}

export const urlOf = (port: number, password: string, database: string): string =>
  `postgres://${superuser}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

const isOver = (postmaster: Postmaster): boolean => !isSameProcess(postmaster.pid, postmaster.identity);

const known = (pid: number, port: number): Postmaster | undefined => {
  const identity = processIdentity(pid);
  return identity === undefined ? undefined : { pid, identity, port };
};

/** The live postmaster of this cluster, according to its own file or, if someone has removed that, to our state file. */
export const findPostmaster = ({ dataDir, placement: { cluster } }: Cluster): Postmaster | undefined => {
  const state = readState(dataDir);
  const pid = liveProcessOf(cluster);
  if (pid !== undefined) return known(pid, readPostmasterFile(cluster)?.port ?? state?.port ?? 0);
  return state?.pid !== undefined && claimOn(state.pid, cluster) === 'ours' ? known(state.pid, state.port) : undefined;
};

/** Asks the server itself which folder it serves; only ours accepts our password. */
const servesCluster = async ({ placement, password }: Cluster, port: number): Promise<boolean> => {
  const client = new Client({ connectionString: urlOf(port, password, 'postgres'), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === placement.cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Fast shutdown: open transactions are rolled back, everything committed is written to disk. */
export const shutDown = async ({ placement }: Cluster, postmaster: Postmaster): Promise<void> => {
  signal(postmaster.pid, 'SIGINT');
  if (!(await becomes(() => isOver(postmaster), 60_000))) {
    // Immediate shutdown: the next start recovers from the write-ahead log.
    signal(postmaster.pid, 'SIGQUIT');
    if (!(await becomes(() => isOver(postmaster), 30_000)))
      throw new StartProblem(`PostgreSQL (process ${postmaster.pid}) does not stop: end it by hand.`);
  }
  // The process that writes its log ends a moment after it.
  await becomes(() => processesIn(placement.cluster).length === 0, 5_000);
};

const adopt = async (cluster: Cluster): Promise<Postmaster | undefined> => {
  const found = findPostmaster(cluster);
  if (found === undefined) return undefined;
  await becomes(() => isOver(found) || readPostmasterFile(cluster.placement.cluster)?.ready === true, 60_000);
  if (isOver(found)) return undefined;
  if (await servesCluster(cluster, found.port)) {
    cluster.log(`PostgreSQL was still running (process ${found.pid}, port ${found.port}): continuing with it.`);
    return found;
  }
  // Proven to work in our folder, and yet it does not answer as ours: the folder was moved, or it hangs.
  cluster.log(`PostgreSQL (process ${found.pid}) is running but does not answer as expected: starting it anew.`);
  await shutDown(cluster, found);
  return undefined;
};

const attempts = 40;

const launchPersistently = async (cluster: Cluster, choose: (refused: boolean) => Promise<number>): Promise<Postmaster> => {
  const options: LaunchOptions = {
    dataDir: cluster.dataDir,
    placement: cluster.placement,
    settings: cluster.settings,
    port: await choose(false),
  };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const launched = await launch(options);
    if ('failed' in launched)
      throw new StartProblem(`PostgreSQL did not start: ${launched.failed} (its log lies in ${cluster.placement.cluster}/log).`);
    if ('pid' in launched) {
      const postmaster = known(launched.pid, options.port);
      if (postmaster !== undefined) return postmaster;
    } else if (launched.refused === 'port') {
      options.port = await choose(true);
    } else {
      // Backends that we cannot see still hold the shared memory; PostgreSQL itself refuses until they have ended.
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  throw new StartProblem(`PostgreSQL did not start: processes of a former one still use ${cluster.placement.cluster}.`);
};

export type PortChoice = (refused: boolean) => Promise<number>;

/** First start: the stored port if it is free, else another one, which is stored from then on. */
export const anyFreePort =
  (dataDir: string): PortChoice =>
  (refused) =>
    choosePort(refused ? undefined : readState(dataDir)?.port);

/** Restart under a running application, whose connections only know this port. */
export const onlyPort =
  (port: number): PortChoice =>
  (refused) =>
    refused
      ? Promise.reject(new StartProblem(`PostgreSQL cannot return to port ${port}: another program took it.`))
      : Promise.resolve(port);

/** Adopts a live postmaster or starts one. To be called under the lock. */
export const adoptOrLaunch = async (cluster: Cluster, choose: PortChoice): Promise<Postmaster> => {
  const running = (await adopt(cluster)) ?? (await launchAnew(cluster, choose));
  writeState(cluster.dataDir, { port: running.port, pid: running.pid });
  return running;
};

const launchAnew = async (cluster: Cluster, choose: PortChoice): Promise<Postmaster> => {
  await clearLeftovers(cluster.placement.cluster);
  if (removeStaleFile(cluster.placement.cluster)) cluster.log('PostgreSQL had not been stopped properly: it recovers what was committed.');
  const postmaster = await launchPersistently(cluster, choose);
  cluster.log(`PostgreSQL is running (process ${postmaster.pid}, port ${postmaster.port}).`);
  return postmaster;
};
