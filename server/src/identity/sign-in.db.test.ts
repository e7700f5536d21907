import type * as Argon2 from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Browser, aPerson, eventsAbout, newAddress } from '../testing/browsers.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openServicesOn } from '../testing/world.ts';
import type { RequestServices } from '../request/services.ts';
import { hashPassword } from './password.hashing.ts';
import { signIn } from './sign-in.service.ts';
import { signOut } from './session.service.ts';
import { me } from './viewer.queries.ts';

const work = vi.hoisted(() => ({ verifications: 0 }));

vi.mock('@node-rs/argon2', async (load) => {
  const real = await load<typeof Argon2>();
  return {
    ...real,
    verify: (...args: Parameters<typeof real.verify>) => {
      work.verifications += 1;
      return real.verify(...args);
    },
  };
});

const PASSWORD = 'степь, ветер и рельсы';
let database: TestDatabase;
let services: RequestServices;
let passwordHash: string;
beforeAll(async () => {
  database = await openTestDatabase();
  services = await openServicesOn(database);
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => database.close());
beforeEach(() => {
  work.verifications = 0;
});

const owner = () => database.ownerPool;
const aBrowser = () => new Browser(services);
const anInvestor = async () => {
  const email = newAddress();
  return { email, ...(await aPerson(owner(), { email, kind: 'INVESTOR', passwordHash })) };
};

const sessionsOf = async (personId: string): Promise<number> => {
  const { rows } = await owner().query<{ count: number }>('select count(*)::int as count from session where person_id = $1', [personId]);
  return rows[0]?.count ?? -1;
};

describe('signing in', () => {
  it('of an investor without codes is complete', async () => {
    const { email, id } = await anInvestor();
    const browser = aBrowser();
    expect(await signIn(await browser.request(), ` ${email.toUpperCase()} `, PASSWORD)).toMatchObject({
      level: 'FULL',
      viewer: { id, email, memberships: [{ role: 'LEAD' }] },
    });
    expect(await me(await browser.request())).toMatchObject({ id, level: 'FULL' });
    expect(await eventsAbout(owner(), id)).toEqual(['person.signed_in']);
  });

  it('of an investor with codes waits for one', async () => {
    const email = newAddress();
    await aPerson(owner(), { email, kind: 'INVESTOR', passwordHash, totpSecret: 'GEZDGNBVGY3TQOJQ' });
    const browser = aBrowser();
    expect(await signIn(await browser.request(), email, PASSWORD)).toMatchObject({ level: 'CODE_NEEDED', viewer: { memberships: [] } });
    expect(await me(await browser.request())).toMatchObject({ level: 'CODE_NEEDED', memberships: [] });
  });

  it.each(['SPK', 'ZONE_COMPANY', 'AUDIT', 'ANALYSIS', 'PLATFORM'] as const)(
    'of %s staff without codes demands setting them up',
    async (kind) => {
      const email = newAddress();
      await aPerson(owner(), { email, kind, passwordHash });
      expect(await signIn(await aBrowser().request(), email, PASSWORD)).toMatchObject({
        level: 'ENROLMENT_NEEDED',
        viewer: { memberships: [] },
      });
    },
  );

  it('stores the hash of the token only', async () => {
    const { email, id } = await anInvestor();
    const browser = aBrowser();
    await signIn(await browser.request(), email, PASSWORD);
    const { rows } = await owner().query<{ row: string }>('select row_to_json(s)::text as row from session s where person_id = $1', [id]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(browser.token);
  });

  it('gives a new token and ends the session of the old one', async () => {
    const { email, id } = await anInvestor();
    const browser = aBrowser();
    await signIn(await browser.request(), email, PASSWORD);
    const old = browser.token;
    await signIn(await browser.request(), email, PASSWORD);
    expect(browser.token).not.toBe(old);
    expect(await sessionsOf(id)).toBe(1);
    browser.token = old;
    expect(await me(await browser.request())).toBeNull();
  });

  it('leaves the session of another device alone', async () => {
    const { email, id } = await anInvestor();
    for (const browser of [aBrowser(), aBrowser()]) await signIn(await browser.request(), email, PASSWORD);
    expect(await sessionsOf(id)).toBe(2);
  });
});

describe('a refused sign-in', () => {
  const closed = async () => {
    const { email, id } = await anInvestor();
    await owner().query(`update person set status = 'DISABLED' where id = $1`, [id]);
    return email;
  };
  const withoutPassword = async () => {
    const email = newAddress();
    await aPerson(owner(), { email, kind: 'INVESTOR' });
    return email;
  };
  const wrongPassword = async () => (await anInvestor()).email;
  const unknown = () => Promise.resolve(newAddress());

  it.each([
    ['an unknown address', unknown, PASSWORD],
    ['a wrong password', wrongPassword, 'another password altogether'],
    ['a closed account', closed, PASSWORD],
    ['an account without a password', withoutPassword, PASSWORD],
    ['an empty password', wrongPassword, ''],
    ['an address that is none', () => Promise.resolve("' or 1=1 --"), PASSWORD],
  ])('for %s gets the same answer after the same work, and no session', async (_, whose, password) => {
    const email = await whose();
    const browser = aBrowser();
    const ctx = await browser.request();
    await expect(signIn(ctx, email, password)).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      details: { rule: 'CREDENTIALS_WRONG', params: undefined },
    });
    expect({ verifications: work.verifications, statements: ctx.statements.count }).toEqual({ verifications: 1, statements: 2 });
    expect(browser.token).toBeNull();
  });
});

describe('a password changed while it is being checked', () => {
  it('opens nothing', async () => {
    const { email, id } = await anInvestor();
    const browser = aBrowser();
    const ctx = await browser.request();
    const client = await owner().connect();
    await client.query('begin');
    await client.query('update person set password_hash = $2 where id = $1', [id, await hashPassword('another password altogether')]);
    const outcome = signIn(ctx, email, PASSWORD).catch(String);
    await vi.waitFor(async () => {
      const { rows } = await owner().query('select 1 from pg_locks where not granted');
      expect(rows.length).toBeGreaterThan(0);
    });
    await client.query('commit');
    client.release();
    expect(await outcome).toContain('CREDENTIALS_WRONG');
    expect(await sessionsOf(id)).toBe(0);
  });
});

describe('signing out', () => {
  it('ends the session for good', async () => {
    const { email, id } = await anInvestor();
    const browser = aBrowser();
    await signIn(await browser.request(), email, PASSWORD);
    const token = browser.token;
    expect(await signOut(await browser.request())).toBe(true);
    expect(browser.token).toBeNull();
    browser.token = token;
    expect(await me(await browser.request())).toBeNull();
    expect(await eventsAbout(owner(), id)).toEqual(['person.signed_in', 'person.signed_out']);
  });

  it('is true for somebody who was not signed in', async () => {
    expect(await signOut(await aBrowser().request())).toBe(true);
  });
});
