import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, aPerson, eventsAbout, lettersTo, newAddress, tokenFor } from '../testing/browsers.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openServicesOn } from '../testing/world.ts';
import type { RequestServices } from '../request/services.ts';
import { hashPassword } from './password.hashing.ts';
import { requestPasswordReset, resetPassword } from './password-reset.service.ts';
import { signIn } from './sign-in.service.ts';
import { newTotpSecret } from './totp.ts';
import { me } from './viewer.queries.ts';

const OLD = 'степь, ветер и рельсы';
const NEW = 'медь, уголь и вода';
let database: TestDatabase;
let services: RequestServices;
let passwordHash: string;
beforeAll(async () => {
  database = await openTestDatabase();
  services = await openServicesOn(database);
  passwordHash = await hashPassword(OLD);
});
afterAll(() => database.close());

const owner = () => database.ownerPool;
const request = () => new Browser(services).request();
const somebody = async (more: { totpSecret?: string } = {}) => {
  const email = newAddress();
  return { email, ...(await aPerson(owner(), { email, kind: 'INVESTOR', passwordHash, ...more })) };
};
const asked = async (more: { totpSecret?: string } = {}) => {
  const person = await somebody(more);
  await requestPasswordReset(await request(), person.email);
  return { ...person, token: await tokenFor(database, person.email) };
};

describe('asking for a new password', () => {
  it('sends a link to who has an account', async () => {
    const { email } = await asked();
    expect(await lettersTo(database, email)).toMatchObject([
      { template: 'PASSWORD_RESET', locale: 'RU', params: { token: expect.any(String) } },
    ]);
  });

  it('answers alike and sends nothing where there is no account, or a closed one', async () => {
    const closed = await somebody();
    await owner().query(`update person set status = 'DISABLED' where id = $1`, [closed.id]);
    for (const email of [newAddress(), closed.email]) {
      expect(await requestPasswordReset(await request(), email)).toBe(true);
      expect(await lettersTo(database, email)).toEqual([]);
    }
  });

  it('does the same work for every address', async () => {
    const known = await somebody();
    const closed = await somebody();
    await owner().query(`update person set status = 'DISABLED' where id = $1`, [closed.id]);
    const counts: number[] = [];
    for (const email of [known.email, closed.email, newAddress()]) {
      const ctx = await request();
      await requestPasswordReset(ctx, email);
      counts.push(ctx.statements.count);
    }
    expect(new Set(counts).size).toBe(1);
  });

  it('from many addresses writes three letters an hour at most, whose links all work', async () => {
    const person = await somebody();
    for (let times = 0; times < 6; times += 1) await requestPasswordReset(await request(), person.email);
    const letters = await lettersTo(database, person.email);
    expect(letters).toHaveLength(3);
    const tokens = letters.map(({ params }) => params['token'] ?? '');
    const { rows } = await owner().query('select 1 from one_time_token where email = $1 and used_at is null and expires_at > now()', [
      person.email,
    ]);
    expect(rows).toHaveLength(3);
    expect(await resetPassword(await request(), tokens[0] ?? '', NEW)).toBe(true);
  });

  it('is limited for one address and one caller', async () => {
    const [browser, email] = [new Browser(services), newAddress()];
    for (let times = 0; times < 3; times += 1) await requestPasswordReset(await browser.request(), email);
    await expect(requestPasswordReset(await browser.request(), email)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('refuses what is no address', async () => {
    await expect(requestPasswordReset(await request(), 'nobody')).rejects.toMatchObject({
      details: { fields: [{ path: 'email', rule: 'EMAIL' }] },
    });
  });
});

describe('the link for a new password', () => {
  it('replaces the password', async () => {
    const { email, token, id } = await asked();
    expect(await resetPassword(await request(), token, NEW)).toBe(true);
    await expect(signIn(await request(), email, OLD)).rejects.toThrow('CREDENTIALS_WRONG');
    expect(await signIn(await request(), email, NEW)).toMatchObject({ level: 'FULL' });
    expect(await eventsAbout(owner(), id)).toEqual(['person.password_reset', 'person.signed_in']);
  });

  it('tells the owner that it did', async () => {
    const { email, token } = await asked();
    await resetPassword(await request(), token, NEW);
    expect((await lettersTo(database, email)).map(({ template }) => template)).toEqual(['PASSWORD_RESET', 'PASSWORD_CHANGED']);
  });

  it('ends every session of the person', async () => {
    const { email, token } = await asked();
    const browsers = [new Browser(services), new Browser(services)];
    for (const browser of browsers) await signIn(await browser.request(), email, OLD);
    await resetPassword(await request(), token, NEW);
    for (const browser of browsers) expect(await me(await browser.request())).toBeNull();
  });

  it('leaves one-time codes as they are', async () => {
    const { email, token } = await asked({ totpSecret: newTotpSecret() });
    await resetPassword(await request(), token, NEW);
    expect(await signIn(await request(), email, NEW)).toMatchObject({ level: 'CODE_NEEDED' });
  });

  it('works once, and takes the other links of the address with it', async () => {
    const { email, token } = await asked();
    await requestPasswordReset(await request(), email);
    const second = await tokenFor(database, email);
    await resetPassword(await request(), second, NEW);
    for (const spent of [token, second]) await expect(resetPassword(await request(), spent, OLD)).rejects.toThrow('TOKEN_EXPIRED');
  });

  it('used twice at once sets one password', async () => {
    const { email, token } = await asked();
    const passwords = [NEW, 'совсем другой пароль 7'];
    const contexts = await Promise.all([request(), request()]);
    const answers = await Promise.allSettled(contexts.map((ctx, index) => resetPassword(ctx, token, passwords[index] ?? '')));
    const winner = answers.findIndex(({ status }) => status === 'fulfilled');
    expect(answers[1 - winner]).toMatchObject({ status: 'rejected', reason: { details: { rule: 'TOKEN_EXPIRED' } } });
    expect(await signIn(await request(), email, passwords[winner] ?? '')).toMatchObject({ level: 'FULL' });
  });

  it('ends after an hour', async () => {
    const { email, token } = await asked();
    const { rows } = await owner().query(
      'select extract(epoch from expires_at - created_at)::int as seconds from one_time_token where email = $1',
      [email],
    );
    expect(rows).toEqual([{ seconds: 3_600 }]);
    await owner().query('update one_time_token set expires_at = now() where email = $1', [email]);
    await expect(resetPassword(await request(), token, NEW)).rejects.toThrow('TOKEN_EXPIRED');
  });

  it('stays good after a password that may not be used', async () => {
    const { email, token } = await asked();
    await expect(resetPassword(await request(), token, 'short')).rejects.toMatchObject({
      details: { fields: [{ path: 'password', rule: 'TOO_SHORT' }] },
    });
    await expect(resetPassword(await request(), token, 'qwerty123456')).rejects.toThrow('PASSWORD_COMMON');
    await expect(resetPassword(await request(), token, email)).rejects.toThrow('PASSWORD_COMMON');
    expect(await resetPassword(await request(), token, NEW)).toBe(true);
  });

  it('is not accepted as a link of another kind', async () => {
    const { token } = await asked();
    await owner().query(`update one_time_token set purpose = 'SIGN_UP' where used_at is null`);
    await expect(resetPassword(await request(), token, NEW)).rejects.toThrow('TOKEN_EXPIRED');
  });
});
