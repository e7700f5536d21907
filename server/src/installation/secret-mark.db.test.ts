import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { databaseUrls } from './migrate.ts';
import { forgetSecret, refuseForeignSecret, rememberSecret } from './secret-mark.ts';

const [FIRST, SECOND, THIRD] = ['first', 'second', 'third'].map((word) => `the ${word} secret of more than thirty-two letters`) as [
  string,
  string,
  string,
];

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Null when a copy with this secret may start. */
const refusal = (root: string, former?: string): Promise<string | null> =>
  refuseForeignSecret(database.ownerUrl, root, former).then(
    () => null,
    (problem: Error) => problem.message,
  );
const ANOTHER = expect.stringContaining('set up with another SECRET');

describe('the mark of the secret', () => {
  it('belongs to the first secret, and refuses every other', async () => {
    expect(await refusal(FIRST)).toBeNull();
    await rememberSecret(database.ownerUrl, FIRST);
    expect(await refusal(FIRST)).toBeNull();
    expect(await refusal(SECOND)).toEqual(ANOTHER);
    expect(await refusal(SECOND, THIRD)).toEqual(ANOTHER);
  });

  it('changes to the next secret when the change is announced', async () => {
    await rememberSecret(database.ownerUrl, FIRST);
    expect(await refusal(SECOND, FIRST)).toBeNull();
    await rememberSecret(database.ownerUrl, SECOND);
    expect(await refusal(SECOND)).toBeNull();
    expect(await refusal(FIRST)).toEqual(ANOTHER);
  });

  it('is given up when the secret is lost', async () => {
    await rememberSecret(database.ownerUrl, FIRST);
    await forgetSecret(database.ownerUrl);
    expect(await refusal(THIRD)).toBeNull();
  });

  it('reveals nothing, and the application cannot read it', async () => {
    await rememberSecret(database.ownerUrl, FIRST);
    const { rows } = await database.ownerPool.query<{ mark: string }>('select secret_mark as mark from installation');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.mark).not.toContain(FIRST);
    await expect(database.pool.query('select * from installation')).rejects.toThrow('permission denied');
    await expect(database.publicPool.query('select * from installation')).rejects.toThrow('permission denied');
  });
});

describe('the address of the readers', () => {
  const owner = 'postgres://owner:secret@db.example.kz:5432/qaita';

  it('without a name takes the product’s role, at the place that was given', () => {
    const reader = new URL(databaseUrls(owner, FIRST, { reader: 'postgres://replica.example.kz:6432/qaita' }).reader);
    expect([reader.host, reader.username]).toEqual(['replica.example.kz:6432', 'qaita_reader']);
    expect(reader.password).toBe(new URL(databaseUrls(owner, FIRST, {}).reader).password);
  });

  it('with a name stays as it is', () => {
    const given = 'postgres://own:words@replica.example.kz:6432/qaita';
    expect(databaseUrls(owner, FIRST, { reader: given }).reader).toBe(given);
  });
});
