import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { databaseUrls } from '../app/migrate.ts';
import type { DatabaseUrls } from '../app/migrate.ts';
import { OWNER } from '../app/owner-database.ts';
import { ownerUrlOf, TEST_SECRET } from './template.ts';

export interface EmptyDatabase {
  readonly urls: DatabaseUrls;
  drop(): Promise<void>;
}

const onAdmin = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('adminUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** A database of the owner's in which there is nothing. */
export const openEmptyDatabase = async (): Promise<EmptyDatabase> => {
  const name = `qaita_test_${randomBytes(6).toString('hex')}`;
  await onAdmin(`create database ${name} owner ${OWNER}`);
  return { urls: databaseUrls(ownerUrlOf(inject('adminUrl'), name), TEST_SECRET, {}), drop: () => onAdmin(`drop database if exists ${name} with (force)`) };
};

/** One digest for all rows of a table, in whatever order they lie; by table. */
export const checksumsOf = async (ownerUrl: string, tables: readonly string[]): Promise<Record<string, string>> => {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c qaita.viewer=system -c timezone=UTC' });
  await client.connect();
  try {
    const sums: Record<string, string> = {};
    for (const table of tables) {
      const { rows } = await client.query<{ sum: string }>(`select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as sum from "${table}" t`);
      sums[table] = rows[0]?.sum ?? '';
    }
    return sums;
  } finally {
    await client.end();
  }
};
