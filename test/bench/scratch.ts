import { randomBytes } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { openOwnerPool } from 'server/src/app/role-pools.ts';
import type { RolePool } from 'server/src/kernel/database.ts';
import { loadData } from 'server/src/load-data/load-data.ts';
import { databaseUrls, migrate } from 'server/src/installation/migrate.ts';
import { OWNER, prepareOwner } from 'server/src/installation/owner-database.ts';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import { rolePassword } from 'server/src/installation/secrets.ts';
import { startEmbeddedPostgres } from 'server/src/installation/postgres/embedded-postgres.ts';
import { makeScratch, removeScratch } from 'server/src/testing/scratch.ts';
import { ownerUrlOf, TEST_SECRET } from 'server/src/testing/template.ts';

/** A database for one run, with the product's tables and invented data. */
export interface Scratch {
  /** As a superuser, to whom row-level security does not apply: used by the floor. */
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly secret: string;
  /** Folder for the server's own files. */
  readonly dataDir: string;
  /** As the owner, with the system named as viewer. */
  readonly owner: RolePool;
  close(): Promise<void>;
}

interface Cluster {
  readonly adminUrl: (database: string) => string;
  readonly stop: () => Promise<void>;
}

/** As durable as in production; also counts statements. */
const SETTINGS = { shared_preload_libraries: 'pg_stat_statements', max_connections: '100', shared_buffers: '512MB' };

const openCluster = async (folder: string): Promise<Cluster> => {
  const external = process.env['TEST_DATABASE_URL'];
  if (!external) {
    const embedded = await startEmbeddedPostgres({
      dataDir: path.join(folder, 'postgres'),
      log: () => undefined,
      settings: SETTINGS,
      supervise: false,
    });
    return { adminUrl: (database) => embedded.adminUrl(database), stop: () => embedded.stop() };
  }
  const adminUrl = (database: string): string => Object.assign(new URL(external), { pathname: `/${database}` }).toString();
  return { adminUrl, stop: () => Promise.resolve() };
};

const onAdmin = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const openFilled = async (ownerUrl: string): Promise<RolePool> => {
  await migrate(databaseUrls(ownerUrl, TEST_SECRET, {}), TEST_SECRET, {});
  const owner = await openOwnerPool(ownerUrl, 2);
  await loadData(owner, { folder: path.join(PROJECT_ROOT, 'server/data'), withDemo: false, log: () => undefined });
  return owner;
};

export const openScratch = async (): Promise<Scratch> => {
  const dataDir = makeScratch('qaita-bench-');
  const cluster = await openCluster(dataDir);
  const name = `qaita_bench_${randomBytes(4).toString('hex')}`;
  const ownerUrl = ownerUrlOf(cluster.adminUrl(name), name);
  let owner: RolePool | null = null;
  let closing: Promise<void> | null = null;
  const remove = async (): Promise<void> => {
    await owner?.end();
    await onAdmin(cluster.adminUrl('postgres'), (client) => client.query(`drop database if exists ${name} with (force)`));
    await cluster.stop();
    removeScratch(dataDir);
  };
  const close = (): Promise<void> => (closing ??= remove());
  try {
    await onAdmin(cluster.adminUrl('postgres'), (client) => prepareOwner(client, rolePassword(TEST_SECRET, OWNER), name));
    owner = await openFilled(ownerUrl);
    return { adminUrl: cluster.adminUrl(name), ownerUrl, secret: TEST_SECRET, dataDir, owner, close };
  } catch (error) {
    await close();
    throw error;
  }
};
