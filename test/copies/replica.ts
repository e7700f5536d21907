import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync, chownSync, copyFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from 'server/src/installation/postgres/embedded-postgres.ts';
import type { EmbeddedPostgres } from 'server/src/installation/postgres/embedded-postgres.ts';

const run = promisify(execFile);

/** Nothing here outlives the run. The primary keeps the log that a new replica still has to fetch. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  shared_buffers: '64MB',
  max_connections: '100',
  wal_keep_size: '256MB',
  max_wal_senders: '4',
};

const quiet = (): undefined => undefined;

/** A server of its own, to be the primary of others. */
export const startPrimary = (folder: string): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDir: path.join(folder, 'primary'), log: quiet, settings: SETTINGS, supervise: false });

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};

interface Labels {
  readonly labelfile: string;
  readonly spcmapfile: string;
}

/** A base backup without pg_basebackup: the cluster's files, copied while it runs, with the label that makes them consistent. */
const baseBackup = async (primary: EmbeddedPostgres, from: string, to: string): Promise<void> => {
  const client = await connect(primary.adminUrl('postgres'));
  try {
    await client.query(`select pg_backup_start('replica', true)`);
    await run('cp', ['-a', from, to]);
    const { rows } = await client.query<Labels>('select labelfile, spcmapfile from pg_backup_stop(false)');
    const owner = statSync(from);
    const put = (name: string, text: string): void => {
      const file = path.join(to, name);
      writeFileSync(file, text, { mode: 0o600 });
      chownSync(file, owner.uid, owner.gid);
    };
    put('backup_label', rows[0]?.labelfile ?? '');
    put('standby.signal', '');
    const { port, username, password } = new URL(primary.adminUrl('postgres'));
    put('postgresql.auto.conf', `primary_conninfo = 'host=127.0.0.1 port=${port} user=${username} password=${password}'\n`);
    rmSync(path.join(to, 'postmaster.pid'), { force: true });
  } finally {
    await client.end();
  }
};

/** A streaming replica of the primary in the same folder. It cancels at once whatever conflicts with what it replays. */
export const startReplica = async (folder: string, primary: EmbeddedPostgres): Promise<EmbeddedPostgres> => {
  const [from, to] = [path.join(folder, 'primary'), path.join(folder, 'replica')];
  mkdirSync(to, { mode: 0o711 });
  chmodSync(to, 0o711);
  await baseBackup(primary, path.join(from, 'cluster'), path.join(to, 'cluster'));
  copyFileSync(path.join(from, 'password'), path.join(to, 'password'));
  return startEmbeddedPostgres({ dataDir: to, log: quiet, settings: { ...SETTINGS, max_standby_streaming_delay: '0' }, supervise: false });
};

/** One question to a server, as its superuser. */
export const askAdmin = async <Row extends object>(server: EmbeddedPostgres, database: string, question: string): Promise<Row[]> => {
  const client = await connect(server.adminUrl(database));
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
};
