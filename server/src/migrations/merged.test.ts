import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { QueryRunner } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MIGRATIONS } from './index.ts';

const FILE = 'server/src/migrations/merged.json';

/** SHA-256 over the statements of each merged migration, by its name, in the order in which they were merged. */
const merged = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(new URL('merged.json', import.meta.url), 'utf8')));

/** What a migration sends to the database. Its comments in TypeScript and its formatting may change, its statements may not. */
const hashOf = async (migration: (typeof MIGRATIONS)[number]): Promise<string> => {
  const hash = createHash('sha256');
  const query = (...statement: readonly unknown[]): Promise<never[]> => {
    hash.update(`${JSON.stringify(statement)}\n`);
    return Promise.resolve([]);
  };
  await new migration().up({ query } as unknown as QueryRunner);
  return hash.digest('hex');
};

const timestampOf = (name: string): number => Number(name.slice(-13));

describe('the merged migrations', () => {
  it.each(MIGRATIONS.map((migration) => ({ name: migration.name, migration })))(
    '$name runs what it ran when it was merged',
    async ({ name, migration }) => {
      const hash = await hashOf(migration);
      expect(
        merged[name],
        merged[name] === undefined
          ? `${name} is new: add "${name}": "${hash}" as the last line of ${FILE}, in the commit that adds the migration.`
          : `${name} is merged, and databases have run it as it was: put it back, and say what is to change in a new migration.`,
      ).toBe(hash);
    },
  );

  it('are all still there', () => {
    const names = new Set<string>(MIGRATIONS.map(({ name }) => name));
    expect(Object.keys(merged).filter((name) => !names.has(name))).toEqual([]);
  });

  it('run in the order in which they were merged: a new one is the last, here and in every fresh database', () => {
    const names = Object.keys(merged);
    expect(MIGRATIONS.map(({ name }) => name)).toEqual(names);
    expect(
      names.toSorted((one, other) => timestampOf(one) - timestampOf(other)),
      'give the new class a greater timestamp',
    ).toEqual(names);
  });
});
