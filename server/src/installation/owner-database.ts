import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from './postgres/embedded-postgres.ts';
import { rolePassword } from './secrets.ts';

export interface OwnerDatabase {
  /** Address of the role that owns the schema. */
  readonly url: string;
  readonly isEmbedded: boolean;
  stop(): Promise<void>;
}

const NAME = 'qaita';
export const OWNER = 'qaita_owner';

const exists = async (client: pg.Client, question: string, name: string): Promise<boolean> =>
  ((await client.query(question, [name])).rowCount ?? 0) > 0;

/** The owner may create roles and owns one database; it is not a superuser. */
export const prepareOwner = async (admin: pg.Client, password: string, database: string): Promise<void> => {
  const isThere = await exists(admin, 'select 1 from pg_roles where rolname = $1', OWNER);
  await admin.query(`${isThere ? 'alter' : 'create'} role ${OWNER} login createrole nosuperuser password '${password}'`);
  if (!(await exists(admin, 'select 1 from pg_database where datname = $1', database)))
    await admin.query(`create database ${database} owner ${OWNER}`);
};

const prepare = async (adminUrl: string, password: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await prepareOwner(client, password, NAME);
  } finally {
    await client.end();
  }
};

/** The database of this installation: the operator's, or the embedded one, started if it is not running. */
export const openOwnerDatabase = async (
  givenUrl: string | undefined,
  dataDir: string,
  root: string,
  log: (line: string) => void,
): Promise<OwnerDatabase> => {
  if (givenUrl) return { url: givenUrl, isEmbedded: false, stop: () => Promise.resolve() };
  const embedded = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), log });
  const password = rolePassword(root, OWNER);
  await prepare(embedded.adminUrl('postgres'), password);
  const url = new URL(embedded.adminUrl(NAME));
  url.username = OWNER;
  url.password = password;
  return { url: url.toString(), isEmbedded: true, stop: () => embedded.stop() };
};
