import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, give, isRoot, nobody, runAs } from './account.ts';
import { runnableBinaries } from './binaries.ts';
import { moveCluster } from './move-cluster.ts';
import { readIfThere, writePrivate } from './private-file.ts';
import { StartProblem } from './start-problem.ts';

/** Where a cluster is, which binaries run it, and as which user. */
export interface Placement {
  account: Account | undefined;
  binaries: string;
  cluster: string;
}

type Log = (line: string) => void;

// Folders that exist on every Debian, Ubuntu or macOS, survive a reboot and may be entered by everybody.
const outsideFolders = ['/var/lib', '/srv', '/opt', '/usr/local/var'];

const clusterIn = (folder: string): string => join(folder, 'cluster');

/** Really tries it: modes, access lists and mounts may all prevent it. */
const canWriteIn = async (account: Account, folder: string): Promise<boolean> => {
  const probe = join(folder, `probe.${process.pid}`);
  mkdirSync(probe, { mode: 0o700 });
  try {
    give(probe, account);
    return (await runAs(account, '/bin/sh', ['-c', ': > "$0/written"', probe])).ok;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
};

const makeOutside = async (account: Account, dataDir: string): Promise<string> => {
  for (const base of outsideFolders.filter((folder) => existsSync(folder))) {
    const folder = mkdtempSync(join(base, 'qaita-'));
    chmodSync(folder, 0o711);
    if (await canWriteIn(account, folder)) return folder;
    rmSync(folder, { recursive: true });
  }
  throw new StartProblem(
    `PostgreSQL refuses to run as root, and the user it runs as cannot reach ${dataDir}: choose a data folder that everyone may pass through.`,
  );
};

const pointerOf = (dataDir: string): string => join(dataDir, 'location');
const ownerOf = (outside: string): string => join(outside, 'belongs-to');

/** The outside folder that a former start chose, unless it belongs to another copy of this data folder. */
const knownOutside = (dataDir: string): string | undefined => {
  const outside = readIfThere(pointerOf(dataDir));
  if (outside === undefined || !existsSync(outside)) return undefined;
  const owner = readIfThere(ownerOf(outside));
  const copied = owner !== undefined && owner !== dataDir && readIfThere(pointerOf(owner)) === outside;
  return copied ? undefined : outside;
};

const settleOutside = async (account: Account, dataDir: string, log: Log): Promise<string> => {
  const outside = knownOutside(dataDir) ?? (await makeOutside(account, dataDir));
  await moveCluster(clusterIn(dataDir), clusterIn(outside), account);
  writePrivate(ownerOf(outside), dataDir);
  writePrivate(pointerOf(dataDir), outside);
  log(`PostgreSQL's user cannot pass through the folders above ${dataDir}: the database lies in ${outside}.`);
  return outside;
};

const runningUser = (cluster: string): Account => {
  if (!existsSync(cluster)) return nobody();
  const { uid, gid } = statSync(cluster);
  // Root continues what an ordinary user began as that user: PostgreSQL insists on owning its files.
  return uid === 0 ? nobody() : { uid, gid };
};

const placeForRoot = async (dataDir: string, log: Log): Promise<Placement> => {
  const account = runningUser(clusterIn(dataDir));
  const settled = knownOutside(dataDir) === undefined && (await canWriteIn(account, dataDir));
  const home = settled ? dataDir : await settleOutside(account, dataDir, log);
  return { account, cluster: clusterIn(home), binaries: await runnableBinaries(home, account, log) };
};

export const place = async (dataDir: string, log: Log): Promise<Placement> => {
  if (isRoot()) return placeForRoot(dataDir, log);
  const cluster = clusterIn(dataDir);
  if (existsSync(cluster) && statSync(cluster).uid !== process.getuid?.())
    throw new StartProblem(
      `The database in ${cluster} belongs to another user: start as that user or as root, or choose another data folder.`,
    );
  return { account: undefined, cluster, binaries: await runnableBinaries(dataDir, undefined, log) };
};
