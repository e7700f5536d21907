import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { limit, refund } from './rate-limits.ts';
import { PASSWORD_RESET, SIGN_IN, SIGN_UP, WRONG_TOKEN } from '../identity/identity.limits.ts';
import type { Caller } from './rate-limits.ts';

let database: TestDatabase;
let otherCopy: pg.Pool;
beforeAll(async () => {
  database = await openTestDatabase();
  otherCopy = new pg.Pool({ connectionString: database.systemPool.options.connectionString });
});
afterAll(async () => {
  await otherCopy.end();
  await database.close();
});

const aCaller = (systemPool: pg.Pool = database.systemPool): Caller => ({
  address: randomBytes(6).toString('hex'),
  systemPool,
  statements: { count: 0 },
});
const anAccount = () => `${randomBytes(6).toString('hex')}@example.kz`;

const times = async (count: number, work: () => Promise<unknown>): Promise<void> => {
  for (let done = 0; done < count; done += 1) await work();
};

const keys = async (): Promise<number> =>
  (await database.ownerPool.query<{ count: number }>('select count(*)::int as count from call_count')).rows[0]?.count ?? -1;

/** Ends the windows of all counts, as if time had passed. */
const letTimePass = () => database.ownerPool.query(`update call_count set ends_at = now() - interval '1 second'`);

const refused = { code: 'RATE_LIMITED', details: { params: { retryAfter: expect.any(Number) } } };
const retryAfterOf = async (call: Promise<unknown>): Promise<number> => {
  const problem = (await call.catch((error: unknown) => error)) as { details: { params: { retryAfter: number } } };
  expect(problem).toMatchObject(refused);
  return problem.details.params.retryAfter;
};

describe('a limit', () => {
  it('by pair stops one caller at one account, and says for how long', async () => {
    const [caller, account] = [aCaller(), anAccount()];
    await times(3, () => limit(caller, PASSWORD_RESET, account));
    const retryAfter = await retryAfterOf(limit(caller, PASSWORD_RESET, account));
    expect(retryAfter).toBeGreaterThan(3_500);
    expect(retryAfter).toBeLessThanOrEqual(3_600);
  });

  it('by pair leaves the account open to others and the caller free elsewhere', async () => {
    const [caller, account] = [aCaller(), anAccount()];
    await times(3, () => limit(caller, PASSWORD_RESET, account));
    await limit(aCaller(), PASSWORD_RESET, account);
    await limit(caller, PASSWORD_RESET, anAccount());
    await expect(limit(caller, PASSWORD_RESET, account)).rejects.toMatchObject(refused);
  });

  it('by address stops one caller who goes from account to account', async () => {
    const caller = aCaller();
    await times(20, () => limit(caller, SIGN_UP, anAccount()));
    await expect(limit(caller, SIGN_UP, anAccount())).rejects.toMatchObject(refused);
  });

  it('by account stops many callers together, and tells each how often it was called', async () => {
    const account = anAccount();
    const counts: number[] = [];
    await times(10, async () => counts.push(await limit(aCaller(), SIGN_IN, account)));
    expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await expect(limit(aCaller(), SIGN_IN, account)).rejects.toMatchObject(refused);
  });

  it('asked many times at once lets exactly as many pass', async () => {
    const account = anAccount();
    const answers = await Promise.allSettled(Array.from({ length: 40 }, () => limit(aCaller(), SIGN_IN, account)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  });

  it('counts all copies of the product together', async () => {
    const account = anAccount();
    for (const pool of [database.systemPool, otherCopy]) await times(5, () => limit(aCaller(pool), SIGN_IN, account));
    for (const pool of [database.systemPool, otherCopy])
      await expect(limit(aCaller(pool), SIGN_IN, account)).rejects.toMatchObject(refused);
  });

  it('ends when its time is over', async () => {
    const account = anAccount();
    await times(10, () => limit(aCaller(otherCopy), SIGN_IN, account));
    await letTimePass();
    expect(await limit(aCaller(otherCopy), SIGN_IN, account)).toBe(1);
  });

  it('takes a call back when it was right', async () => {
    const account = anAccount();
    await times(10, () => limit(aCaller(), SIGN_IN, account));
    await refund(aCaller(), SIGN_IN, account);
    expect(await limit(aCaller(), SIGN_IN, account)).toBe(10);
  });

  it('asks one statement, and none while the same is refused again and again', async () => {
    const [caller, account] = [aCaller(), anAccount()];
    await limit(caller, SIGN_IN, account);
    expect(caller.statements.count).toBe(1);
    await times(9, () => limit(aCaller(), SIGN_IN, account));
    await expect(limit(aCaller(), SIGN_IN, account)).rejects.toMatchObject(refused);
    const flood = aCaller();
    await times(100, () => expect(limit(flood, SIGN_IN, account)).rejects.toMatchObject(refused));
    expect(flood.statements.count).toBe(0);
  });
});

describe('a refused call', () => {
  it('leaves no key behind for the accounts it names', async () => {
    const caller = aCaller();
    await times(20, () => limit(caller, PASSWORD_RESET, anAccount()));
    const before = await keys();
    const copy = { ...caller, systemPool: otherCopy };
    await times(50, () => expect(limit(copy, PASSWORD_RESET, anAccount())).rejects.toMatchObject(refused));
    expect(await keys()).toBe(before);
  });

  it('takes nothing off the account’s budget', async () => {
    const [flooder, account] = [aCaller(), anAccount()];
    await times(60, () => limit(flooder, SIGN_IN, anAccount()));
    await times(20, () => expect(limit(flooder, SIGN_IN, account)).rejects.toMatchObject(refused));
    expect(await limit(aCaller(), SIGN_IN, account)).toBe(1);
  });
});

describe('the table of counts', () => {
  it('is cleared of expired counts', async () => {
    await limit(aCaller(), WRONG_TOKEN);
    await letTimePass();
    const living = aCaller();
    await limit(living, WRONG_TOKEN);
    await database.systemPool.query('select sweep_calls()');
    expect(await keys()).toBe(1);
  });

  it('cannot be changed by the application’s role, and by the system’s only through its three functions', async () => {
    for (const statement of ['select * from call_count', 'delete from call_count', 'select sweep_calls()', `select uncount_call('x')`]) {
      await expect(database.pool.query(statement), statement).rejects.toThrow('permission denied');
    }
    for (const statement of ['delete from call_count', 'update call_count set calls = 0']) {
      await expect(database.systemPool.query(statement), statement).rejects.toThrow('permission denied');
    }
  });
});

describe('a limit that cannot count', () => {
  it('refuses every call', async () => {
    const pool = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none', connectionTimeoutMillis: 500 });
    await expect(limit(aCaller(pool), SIGN_IN, anAccount())).rejects.toThrow('ECONNREFUSED');
    await pool.end();
  });
});
