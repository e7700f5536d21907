import pg from 'pg';
import { databaseUrls, migrate } from '../installation/migrate.ts';
import { OWNER, prepareOwner } from '../installation/owner-database.ts';
import { rolePassword } from '../installation/secrets.ts';

/** Root secret of the tests' roles. Protects nothing: the cluster of a test run is deleted with it. */
export const TEST_SECRET = 'only-for-databases-that-live-as-long-as-one-test-run';
export const TEMPLATE = 'qaita_template';

/**
 * The owner is the same as in production: a role that may create roles and is not a superuser, so that row-level security
 * applies to it too.
 */
export const ownerUrlOf = (adminUrl: string, database: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  url.username = OWNER;
  url.password = rolePassword(TEST_SECRET, OWNER);
  return url.toString();
};

/** Creates the migrated database that every test file clones. `adminUrl` must be allowed to create databases and roles. */
export const prepareTemplate = async (adminUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`drop database if exists ${TEMPLATE} with (force)`);
    await prepareOwner(client, rolePassword(TEST_SECRET, OWNER), TEMPLATE);
  } finally {
    await client.end();
  }
  await migrate(databaseUrls(ownerUrlOf(adminUrl, TEMPLATE), TEST_SECRET, {}), TEST_SECRET, {});
};
