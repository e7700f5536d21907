import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { databaseUrls } from '../installation/migrate.ts';
import type { DatabaseUrls } from '../installation/migrate.ts';
import { OWNER } from '../installation/owner-database.ts';
import { ownerUrlOf, TEST_SECRET } from './template.ts';

export interface EmptyDatabase {
  readonly urls: DatabaseUrls;
  drop(): Promise<void>;
}

const withClient = async <T>(options: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(options);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const onAdmin = async (statement: string): Promise<void> => {
  await withClient({ connectionString: inject('adminUrl') }, (client) => client.query(statement));
};

/** An empty database of the owner. */
export const openEmptyDatabase = async (): Promise<EmptyDatabase> => {
  const name = `qaita_test_${randomBytes(6).toString('hex')}`;
  await onAdmin(`create database ${name} owner ${OWNER}`);
  return {
    urls: databaseUrls(ownerUrlOf(inject('adminUrl'), name), TEST_SECRET, {}),
    drop: () => onAdmin(`drop database if exists ${name} with (force)`),
  };
};

/** One digest over all rows of a table, independent of their order; by table. */
export const checksumsOf = (ownerUrl: string, tables: readonly string[]): Promise<Record<string, string>> =>
  withClient({ connectionString: ownerUrl, options: '-c qaita.viewer=system -c timezone=UTC' }, async (client) => {
    const sums: Record<string, string> = {};
    for (const table of tables) {
      const { rows } = await client.query<{ sum: string }>(
        `select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as sum from "${table}" t`,
      );
      sums[table] = rows[0]?.sum ?? '';
    }
    return sums;
  });

/** Everything of ours in a database: tables, indexes, views, the queue. */
export const relationsIn = (ownerUrl: string): Promise<string[]> =>
  withClient({ connectionString: ownerUrl }, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'graphile_worker')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
    );
    return rows.map(({ name }) => name);
  });
