import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OrganisationKind } from 'shared/identity/roles.ts';
import { Browser, aPerson, codeOf, eventsAbout, makeStale, newAddress } from '../testing/browsers.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openServicesOn } from '../testing/world.ts';
import type { RequestServices } from '../request/services.ts';
import { hashPassword } from './password.hashing.ts';
import { proveIdentity } from './proof.service.ts';
import { confirmSignInCode } from './sign-in-code.service.ts';
import { signIn } from './sign-in.service.ts';
import { newTotpSecret } from './totp.ts';
import { me } from './viewer.queries.ts';

// Guesses are answered with a delay; a test does not wait for it.
vi.mock('../kernel/pause.ts', () => ({ pause: () => Promise.resolve() }));

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

const owner = () => database.ownerPool;

const isProved = async (browser: Browser): Promise<boolean> => {
  const { actor } = await browser.request();
  return actor.type === 'PERSON' && actor.isProved;
};

const signedIn = async (kind: OrganisationKind = 'INVESTOR', totpSecret?: string) => {
  const email = newAddress();
  const person = await aPerson(owner(), { email, kind, passwordHash, ...(totpSecret ? { totpSecret } : {}) });
  const browser = new Browser(services);
  await signIn(await browser.request(), email, PASSWORD);
  return { ...person, email, browser };
};

/** Somebody who signed in a while ago. */
const stale = async (totpSecret?: string) => {
  const person = await signedIn('INVESTOR', totpSecret);
  if (totpSecret) {
    await confirmSignInCode(await person.browser.request(), codeOf(totpSecret));
    await owner().query('update person set totp_last_step = null where id = $1', [person.id]);
  }
  await makeStale(owner(), person.id);
  return person;
};

describe('a proof', () => {
  it('is what signing in with the password is, for five minutes', async () => {
    const { id, browser } = await signedIn();
    expect(await isProved(browser)).toBe(true);
    await makeStale(owner(), id, '4 minutes 59 seconds');
    expect(await isProved(browser)).toBe(true);
    await makeStale(owner(), id, '5 minutes');
    expect(await isProved(browser)).toBe(false);
  });

  it('by the password makes a stale session fresh under a new token', async () => {
    const { id, browser } = await stale();
    const before = browser.token;
    expect(await isProved(browser)).toBe(false);
    expect(await proveIdentity(await browser.request(), { password: PASSWORD })).toBe(true);
    expect(await isProved(browser)).toBe(true);
    const after = browser.token;
    browser.token = before;
    expect(await me(await browser.request())).toBeNull();
    expect(after).not.toBe(before);
    expect(await eventsAbout(owner(), id)).toEqual(['person.signed_in', 'person.identity_proved']);
  });

  it('by a code is accepted where codes are set up, each code once', async () => {
    const secret = newTotpSecret();
    const { id, browser } = await stale(secret);
    const code = codeOf(secret);
    await proveIdentity(await browser.request(), { code });
    expect(await isProved(browser)).toBe(true);
    await makeStale(owner(), id);
    await expect(proveIdentity(await browser.request(), { code })).rejects.toThrow('CODE_WRONG');
    expect(await isProved(browser)).toBe(false);
  });

  it('by the password is accepted where codes are set up, too', async () => {
    const { browser } = await stale(newTotpSecret());
    await proveIdentity(await browser.request(), { password: PASSWORD });
    expect(await isProved(browser)).toBe(true);
  });

  it('in one session says nothing of another', async () => {
    const { id, email, browser } = await signedIn();
    const thief = new Browser(services);
    await signIn(await thief.request(), email, PASSWORD);
    await makeStale(owner(), id);
    await proveIdentity(await browser.request(), { password: PASSWORD });
    expect(await isProved(browser)).toBe(true);
    expect(await isProved(thief)).toBe(false);
  });

  it.each([
    ['a wrong password', { password: 'степь и ветер' }, 'PASSWORD_WRONG'],
    ['a code without codes', { code: '123456' }, 'CODE_WRONG'],
    ['nothing', {}, 'BAD_USER_INPUT'],
    ['both at once', { password: PASSWORD, code: '123456' }, 'BAD_USER_INPUT'],
  ])('is not %s', async (_, shown, message) => {
    const { browser } = await stale();
    const before = browser.token;
    await expect(proveIdentity(await browser.request(), shown)).rejects.toThrow(message);
    expect([browser.token, await isProved(browser)]).toEqual([before, false]);
  });

  it('is not the code of somebody else', async () => {
    const [mine, theirs] = [newTotpSecret(), newTotpSecret()];
    const { browser } = await stale(mine);
    await stale(theirs);
    await expect(proveIdentity(await browser.request(), { code: codeOf(theirs) })).rejects.toThrow('CODE_WRONG');
  });

  it('is asked of somebody without a password as of everybody, and no password matches', async () => {
    const { id, browser } = await stale();
    await owner().query('update person set password_hash = null where id = $1', [id]);
    await expect(proveIdentity(await browser.request(), { password: PASSWORD })).rejects.toThrow('PASSWORD_WRONG');
    await expect(proveIdentity(await browser.request(), { password: '' })).rejects.toThrow('PASSWORD_WRONG');
  });

  it('does not finish a sign-in that waits for a code', async () => {
    const { browser } = await signedIn('SPK', newTotpSecret());
    await expect(proveIdentity(await browser.request(), { password: PASSWORD })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await me(await browser.request())).toMatchObject({ level: 'CODE_NEEDED' });
  });

  it('can be given while codes are still to be set up, and does not raise the session', async () => {
    const { id, browser } = await signedIn('SPK');
    await makeStale(owner(), id);
    await proveIdentity(await browser.request(), { password: PASSWORD });
    expect([await isProved(browser), await me(await browser.request())]).toMatchObject([true, { level: 'ENROLMENT_NEEDED' }]);
  });

  it('is nothing for a visitor, nor with a session that has ended', async () => {
    await expect(proveIdentity(await new Browser(services).request(), { password: PASSWORD })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const { id, browser } = await stale();
    const late = await browser.request();
    await owner().query('delete from session where person_id = $1', [id]);
    await expect(proveIdentity(late, { password: PASSWORD })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('given twice at once with one cookie renews the session once', async () => {
    const { id, browser } = await stale();
    const contexts = await Promise.all([browser.request(), browser.request()]);
    const answers = await Promise.allSettled(contexts.map((ctx) => proveIdentity(ctx, { password: PASSWORD })));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await me(await browser.request())).toMatchObject({ id });
  });

  it('is refused when the password changed while it was being checked', async () => {
    const { id, browser } = await stale();
    const other = await hashPassword('медь, уголь и вода');
    const ctx = await browser.request();
    const changing = await owner().connect();
    try {
      await changing.query('begin');
      await changing.query('update person set password_hash = $1 where id = $2', [other, id]);
      const checking = Promise.allSettled([proveIdentity(ctx, { password: PASSWORD })]);
      await vi.waitFor(async () => {
        const { rows } = await owner().query(
          'select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()',
        );
        expect(rows).toHaveLength(1);
      });
      await changing.query('commit');
      expect(await checking).toMatchObject([{ status: 'rejected', reason: { details: { rule: 'PASSWORD_WRONG' } } }]);
    } finally {
      changing.release(true);
    }
    expect(await isProved(browser)).toBe(false);
  });

  describe('from a stolen cookie', () => {
    it('may be guessed ten times for an account, from however many sessions, and the owner’s device proves on', async () => {
      const { id, email, browser } = await signedIn();
      const other = new Browser(services);
      await signIn(await other.request(), email, PASSWORD);
      await makeStale(owner(), id);
      const thieves = [browser, other].map(({ token }) => Object.assign(new Browser(services), { token }));
      for (let times = 0; times < 10; times += 1) {
        const guess = proveIdentity(await (thieves[times % 2] ?? other).request(), { code: String(100_000 + times) });
        await expect(guess).rejects.toThrow('CODE_WRONG');
      }
      await expect(proveIdentity(await (thieves[0] ?? other).request(), { password: PASSWORD })).rejects.toMatchObject({
        code: 'RATE_LIMITED',
      });
      expect(await isProved(browser)).toBe(false);
      await proveIdentity(await browser.request(), { password: PASSWORD });
      expect(await isProved(browser)).toBe(true);
    });
  });
});
