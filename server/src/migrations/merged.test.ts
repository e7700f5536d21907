import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { HASHED_MIGRATIONS } from './index.ts';

/** What a migration sends to the database. Its comments in TypeScript and its formatting may change, its statements may not. */
const hashOf = async (migration: new () => MigrationInterface): Promise<string> => {
  const hash = createHash('sha256');
  const query = (...statement: readonly unknown[]): Promise<never[]> => {
    hash.update(`${JSON.stringify(statement)}\n`);
    return Promise.resolve([]);
  };
  await new migration().up({ query } as unknown as QueryRunner);
  return hash.digest('hex');
};

const migrations = HASHED_MIGRATIONS.map(([migration, hash]) => ({ name: migration.name, migration, merged: hash }));
const timestampOf = (name: string): number => Number(name.slice(-13));

describe('the merged migrations', () => {
  it.each(migrations)('$name runs what it ran when it was merged', async ({ name, migration, merged }) => {
    const hash = await hashOf(migration);
    expect(
      hash,
      `If ${name} is new, its hash in index.ts is ${hash}. If it is merged, databases have run it as it was: put it back, and say what is to change in a new migration.`,
    ).toBe(merged);
  });

  it('run in the order in which they were merged: a new one is the last, here and in every fresh database', () => {
    const names = migrations.map(({ name }) => name);
    expect(
      names.toSorted((one, other) => timestampOf(one) - timestampOf(other)),
      'give the new class a greater timestamp',
    ).toEqual(names);
  });
});
