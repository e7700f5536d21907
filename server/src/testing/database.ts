import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { urlOfRole } from '../app/roles.ts';
import { ownerUrlOf, TEMPLATE, TEST_SECRET } from './template.ts';

export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** The application's role, as in production. */
  readonly pool: pg.Pool;
  /** The role that sees published rows only. */
  readonly publicPool: pg.Pool;
  /** The role that owns the tables, with the system's eyes: for arranging and for looking behind the walls. */
  readonly ownerPool: pg.Pool;
  close(): Promise<void>;
}

const onAdmin = async (adminUrl: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

const openPool = (connectionString: string, options = ''): pg.Pool => {
  const pool = new pg.Pool({ connectionString, max: 12, ...(options ? { options } : {}) });
  pool.on('error', () => undefined);
  return pool;
};

/** A database of this file's own, cloned from the migrated template in about a tenth of a second. */
export const openTestDatabase = async (): Promise<TestDatabase> => {
  const adminUrl = inject('adminUrl');
  const name = `qaita_test_${randomBytes(6).toString('hex')}`;
  await onAdmin(adminUrl, `create database ${name} template ${TEMPLATE}`);
  const ownerUrl = ownerUrlOf(adminUrl, name);
  const appUrl = urlOfRole(ownerUrl, TEST_SECRET, 'qaita_app');
  const pool = openPool(appUrl);
  const publicPool = openPool(urlOfRole(ownerUrl, TEST_SECRET, 'qaita_reader'));
  const ownerPool = openPool(ownerUrl, '-c qaita.viewer=system');
  return {
    name,
    ownerUrl,
    appUrl,
    pool,
    publicPool,
    ownerPool,
    close: async () => {
      await pool.end();
      await publicPool.end();
      await ownerPool.end();
      await onAdmin(adminUrl, `drop database if exists ${name} with (force)`);
    },
  };
};
