import { randomUUID } from 'node:crypto';
import { superuserPassword } from './credentials.ts';
import { openDataFolder } from './data-folder.ts';
import { ensureCluster } from './initdb.ts';
import { joinUsers, leaveUsers, otherUsers, withLock } from './lock.ts';
import { place } from './placement.ts';
import { adoptOrLaunch, anyFreePort, type Cluster, findPostmaster, onlyPort, type Postmaster, shutDown, urlOf } from './postmaster.ts';
import { isSameProcess } from './processes.ts';
import { isDurable, type Settings } from './settings.ts';
import { StartProblem, systemCode } from './start-problem.ts';
import { writeState } from './state-file.ts';

export interface EmbeddedPostgres {
  /** postgres://superuser:secret@127.0.0.1:PORT/DATABASE — only for creating roles and databases. */
  adminUrl(database: string): string;
  /** Fast shutdown; waits until the postmaster has ended. While other processes use the same folder, it only deregisters. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  dataDir: string;
  log(line: string): void;
  settings?: Settings;
  /** Whether to restart a postmaster that died; true by default. */
  supervise?: boolean;
}

const prepare = async (options: EmbeddedPostgresOptions, dataDir: string): Promise<Cluster> => {
  const { settings = {} } = options;
  const log = (line: string): void => options.log(line);
  const placement = await place(dataDir, log);
  const password = superuserPassword(dataDir, placement.cluster);
  await ensureCluster(placement, password, isDurable(settings));
  return { dataDir, placement, password, settings, log };
};

const probeEveryMs = 200;
const retryAfterMs = 1_000;

interface Guard {
  /** Stops watching, after a restart in progress. */
  release(): Promise<void>;
}

/** Checks whether the postmaster is alive, ours or adopted, and restarts it on the same port when it is not. */
const guard = (cluster: Cluster, first: Postmaster): Guard => {
  let current = first;
  let restart: Promise<void> | undefined;
  let notBefore = 0;
  const bringBack = async (): Promise<void> => {
    cluster.log(`PostgreSQL (process ${current.pid}) is gone: starting it again.`);
    try {
      current = await withLock(cluster.dataDir, () => adoptOrLaunch(cluster, onlyPort(first.port)));
    } catch (error) {
      cluster.log(`PostgreSQL could not be started again: ${error instanceof Error ? error.message : String(error)}`);
      notBefore = Date.now() + retryAfterMs;
    }
    restart = undefined;
  };
  const timer = setInterval(() => {
    if (restart !== undefined || Date.now() < notBefore || isSameProcess(current.pid, current.identity)) return;
    restart = bringBack();
  }, probeEveryMs);
  timer.unref();
  return {
    release: async () => {
      clearInterval(timer);
      await restart;
    },
  };
};

const leave = async (cluster: Cluster, user: string, port: number): Promise<void> => {
  leaveUsers(cluster.dataDir, user);
  const others = otherUsers(cluster.dataDir);
  if (others.length > 0) {
    cluster.log(`PostgreSQL keeps running for process ${others.join(', ')}.`);
    return;
  }
  const running = findPostmaster(cluster);
  if (running !== undefined) await shutDown(cluster, running);
  writeState(cluster.dataDir, { port });
  cluster.log('PostgreSQL has stopped.');
};

/** A file of ours that another user closed, or a full disk: the system's message suffices, without a stack. */
const inOneSentence = (error: unknown): Error => {
  if (!(error instanceof Error)) return new Error(String(error));
  return systemCode(error) === undefined ? error : new StartProblem(`The embedded PostgreSQL cannot start: ${error.message}.`);
};

const openCluster = (
  options: EmbeddedPostgresOptions,
  dataDir: string,
  user: string,
): Promise<{ cluster: Cluster; postmaster: Postmaster }> =>
  withLock(dataDir, async () => {
    const cluster = await prepare(options, dataDir);
    const postmaster = await adoptOrLaunch(cluster, anyFreePort(dataDir));
    joinUsers(dataDir, user);
    return { cluster, postmaster };
  });

export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const dataDir = openDataFolder(options.dataDir);
  const user = randomUUID();
  const { cluster, postmaster } = await openCluster(options, dataDir, user).catch((error: unknown) => Promise.reject(inOneSentence(error)));
  const watching = options.supervise === false ? undefined : guard(cluster, postmaster);
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await watching?.release();
    await withLock(dataDir, () => leave(cluster, user, postmaster.port));
  };
  return {
    adminUrl: (database) => urlOf(postmaster.port, cluster.password, database),
    stop: () => (stopped ??= stop()),
  };
};
