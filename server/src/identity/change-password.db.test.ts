import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, aPerson, eventsAbout, lettersTo, newAddress, tokenFor } from '../testing/browsers.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openServicesOn } from '../testing/world.ts';
import type { RequestServices } from '../request/services.ts';
import { hashPassword } from './password.hashing.ts';
import { changePassword } from './change-password.service.ts';
import { confirmEmailChange, requestEmailChange } from './email-change.service.ts';
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
const signedIn = async () => {
  const email = newAddress();
  const person = await aPerson(owner(), { email, kind: 'INVESTOR', passwordHash });
  const browser = new Browser(services);
  await signIn(await browser.request(), email, OLD);
  return { ...person, email, browser };
};
const hashOf = async (id: string) =>
  (await owner().query<{ password_hash: string }>('select password_hash from person where id = $1', [id])).rows[0];

describe('changing the password', () => {
  it('replaces it, keeps this session under a new token and ends all others', async () => {
    const { id, email, browser } = await signedIn();
    const other = new Browser(services);
    await signIn(await other.request(), email, OLD);
    const before = browser.token;
    expect(await changePassword(await browser.request(), NEW)).toBe(true);
    expect(browser.token).not.toBe(before);
    expect(await me(await browser.request())).toMatchObject({ id, level: 'FULL' });
    expect(await me(await other.request())).toBeNull();
    await expect(signIn(await new Browser(services).request(), email, OLD)).rejects.toThrow('CREDENTIALS_WRONG');
    expect(await signIn(await new Browser(services).request(), email, NEW)).toMatchObject({ level: 'FULL' });
    expect(await eventsAbout(owner(), id)).toContain('person.password_changed');
  });

  it('is told to the owner by letter, with the way to another one', async () => {
    const { email, browser } = await signedIn();
    await changePassword(await browser.request(), NEW);
    expect(await lettersTo(database, email)).toMatchObject([{ template: 'PASSWORD_CHANGED', locale: 'RU', params: {} }]);
  });

  it('does not make the proof any fresher', async () => {
    const { id, browser } = await signedIn();
    await owner().query(`update session set proved_at = now() - interval '4 minutes' where person_id = $1`, [id]);
    await changePassword(await browser.request(), NEW);
    const { rows } = await owner().query<{ old: boolean }>(
      `select proved_at < now() - interval '3 minutes' as old from session where person_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ old: true }]);
  });

  it.each(['short', 'qwerty123456', 'п'.repeat(129)])('to %j is refused, and nothing changes', async (password) => {
    const { id, browser } = await signedIn();
    const [hash, token] = [await hashOf(id), browser.token];
    await expect(changePassword(await browser.request(), password)).rejects.toThrow(/BAD_USER_INPUT|PASSWORD_COMMON/);
    expect([await hashOf(id), browser.token]).toEqual([hash, token]);
    expect(await eventsAbout(owner(), id)).toEqual(['person.signed_in']);
  });

  it('of two at once with the same cookie succeeds once', async () => {
    const { email, browser } = await signedIn();
    const passwords = [NEW, 'совсем другой пароль 7'];
    const contexts = await Promise.all([browser.request(), browser.request()]);
    const answers = await Promise.allSettled(contexts.map((ctx, index) => changePassword(ctx, passwords[index] ?? '')));
    const winner = answers.findIndex(({ status }) => status === 'fulfilled');
    expect(answers[1 - winner]).toMatchObject({ status: 'rejected', reason: { code: 'UNAUTHENTICATED' } });
    expect(await signIn(await new Browser(services).request(), email, passwords[winner] ?? '')).toMatchObject({ level: 'FULL' });
    expect(await me(await browser.request())).toMatchObject({ level: 'FULL' });
  });

  it('invalidates the outstanding links', async () => {
    const { email, browser } = await signedIn();
    await requestPasswordReset(await new Browser(services).request(), email);
    const reset = await tokenFor(database, email);
    const next = newAddress();
    await requestEmailChange(await browser.request(), next);
    const change = await tokenFor(database, next);
    await changePassword(await browser.request(), NEW);
    await expect(resetPassword(await new Browser(services).request(), reset, OLD)).rejects.toThrow('TOKEN_EXPIRED');
    await expect(confirmEmailChange(await browser.request(), change)).rejects.toThrow('TOKEN_EXPIRED');
  });

  it('is refused to a visitor and to somebody who has shown only the first factor', async () => {
    await expect((async () => changePassword(await new Browser(services).request(), NEW))()).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const email = newAddress();
    const { id } = await aPerson(owner(), { email, kind: 'SPK', passwordHash, totpSecret: newTotpSecret() });
    const browser = new Browser(services);
    await signIn(await browser.request(), email, OLD);
    const hash = await hashOf(id);
    await expect((async () => changePassword(await browser.request(), NEW))()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await hashOf(id)).toEqual(hash);
  });
});
