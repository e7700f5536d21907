import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OrganisationKind } from 'shared/identity/roles.ts';
import { Browser, aPerson, codeOf, eventsAbout, lettersTo, newAddress } from '../testing/browsers.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openServicesOn } from '../testing/world.ts';
import type { RequestServices } from '../request/services.ts';
import { hashPassword } from './password.hashing.ts';
import { confirmSignInCode } from './sign-in-code.service.ts';
import { signIn } from './sign-in.service.ts';
import { confirmTotpEnrolment, startTotpEnrolment } from './totp.service.ts';
import { newTotpSecret } from './totp.ts';
import { me } from './viewer.queries.ts';

const PASSWORD = 'степь, ветер и рельсы';
const STEP = 30_000;
let database: TestDatabase;
let services: RequestServices;
let passwordHash: string;
beforeAll(async () => {
  database = await openTestDatabase();
  services = await openServicesOn(database);
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => database.close());

let now = Date.UTC(2026, 10, 25, 9);
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(() => {
  vi.useRealTimers();
});
/** Codes count time steps: the clock moves only when a test says so. */
const nextStep = (): void => {
  now += STEP;
  vi.setSystemTime(now);
};

const owner = () => database.ownerPool;
const signedIn = async (kind: OrganisationKind, totpSecret?: string) => {
  const email = newAddress();
  const person = await aPerson(owner(), { email, kind, passwordHash, ...(totpSecret ? { totpSecret } : {}) });
  const browser = new Browser(services);
  await signIn(await browser.request(), email, PASSWORD);
  return { ...person, email, browser };
};
const enrolled = async (kind: OrganisationKind = 'SPK') => {
  const person = await signedIn(kind);
  const { secret } = await startTotpEnrolment(await person.browser.request());
  const codes = await confirmTotpEnrolment(await person.browser.request(), codeOf(secret));
  nextStep();
  return { ...person, secret, codes };
};
const wrongCode = (secret: string): string => String((Number(codeOf(secret)) + 1) % 1_000_000).padStart(6, '0');

describe('setting up codes', () => {
  it('completes the session of staff under a new token and gives ten recovery codes', async () => {
    const { browser, id } = await signedIn('SPK');
    const before = browser.token;
    const { secret, uri } = await startTotpEnrolment(await browser.request());
    expect(uri).toContain(secret);
    const codes = await confirmTotpEnrolment(await browser.request(), codeOf(secret));
    expect(new Set(codes).size).toBe(10);
    expect(browser.token).not.toBe(before);
    expect(await me(await browser.request())).toMatchObject({ level: 'FULL', hasTotp: true, memberships: [{ role: 'LEAD' }] });
    expect(await eventsAbout(owner(), id)).toEqual(['person.signed_in', 'person.totp_enrolled']);
  });

  it('ends the other sessions of the person', async () => {
    const { email, browser } = await signedIn('INVESTOR');
    const other = new Browser(services);
    await signIn(await other.request(), email, PASSWORD);
    const { secret } = await startTotpEnrolment(await browser.request());
    await confirmTotpEnrolment(await browser.request(), codeOf(secret));
    expect(await me(await other.request())).toBeNull();
  });

  it('stores recovery codes as hashes only', async () => {
    const { id, codes } = await enrolled();
    const { rows } = await owner().query<{ code_hash: string }>('select code_hash from recovery_code where person_id = $1', [id]);
    expect(rows).toHaveLength(10);
    for (const { code_hash } of rows) expect(codes).not.toContain(code_hash);
  });

  it('has no effect until a correct code is shown', async () => {
    const { email, browser } = await signedIn('INVESTOR');
    const { secret } = await startTotpEnrolment(await browser.request());
    await expect(confirmTotpEnrolment(await browser.request(), wrongCode(secret))).rejects.toThrow('CODE_WRONG');
    expect(await signIn(await new Browser(services).request(), email, PASSWORD)).toMatchObject({ level: 'FULL' });
  });

  it('started again invalidates the first secret', async () => {
    const { browser } = await signedIn('INVESTOR');
    const first = await startTotpEnrolment(await browser.request());
    await startTotpEnrolment(await browser.request());
    await expect(confirmTotpEnrolment(await browser.request(), codeOf(first.secret))).rejects.toThrow('CODE_WRONG');
  });

  it('in place of others leaves those in use until a new code is shown', async () => {
    const { browser, email, secret, codes } = await enrolled();
    const next = await startTotpEnrolment(await browser.request());
    await expect(confirmTotpEnrolment(await browser.request(), codeOf(secret))).rejects.toThrow('CODE_WRONG');
    const other = new Browser(services);
    await signIn(await other.request(), email, PASSWORD);
    await confirmSignInCode(await other.request(), codeOf(secret));
    nextStep();

    const fresh = await confirmTotpEnrolment(await browser.request(), codeOf(next.secret));
    expect(await me(await other.request())).toBeNull();
    nextStep();
    await signIn(await other.request(), email, PASSWORD);
    for (const former of [codeOf(secret), codes[0] ?? '']) {
      await expect(confirmSignInCode(await other.request(), former)).rejects.toThrow('CODE_WRONG');
    }
    expect(await confirmSignInCode(await other.request(), codeOf(next.secret))).toMatchObject({ level: 'FULL' });
    expect(fresh).not.toEqual(codes);
  });

  it('is told to the owner by letter', async () => {
    const { email } = await enrolled();
    expect((await lettersTo(database, email)).map(({ template }) => template)).toEqual(['TOTP_SET']);
  });

  it('is refused to somebody who has shown only the password of an account with codes', async () => {
    const { browser } = await signedIn('SPK', newTotpSecret());
    await expect(startTotpEnrolment(await browser.request())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(confirmTotpEnrolment(await browser.request(), '000000')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('confirmed twice at once gives one set of recovery codes', async () => {
    const { id, browser } = await signedIn('SPK');
    const { secret } = await startTotpEnrolment(await browser.request());
    const contexts = await Promise.all([browser.request(), browser.request()]);
    const answers = await Promise.allSettled(contexts.map((ctx) => confirmTotpEnrolment(ctx, codeOf(secret))));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await owner().query('select 1 from recovery_code where person_id = $1', [id]);
    expect(rows).toHaveLength(10);
  });
});

describe('the second step of signing in', () => {
  const waiting = async () => {
    const person = await enrolled();
    await signIn(await person.browser.request(), person.email, PASSWORD);
    return person;
  };

  it('completes the session under a new token', async () => {
    const { browser, secret } = await waiting();
    const before = browser.token;
    expect(await confirmSignInCode(await browser.request(), codeOf(secret))).toMatchObject({
      level: 'FULL',
      viewer: { memberships: [{ role: 'LEAD' }] },
    });
    expect(await me(await browser.request())).toMatchObject({ level: 'FULL' });
    const after = browser.token;
    browser.token = before;
    expect(await me(await browser.request())).toBeNull();
    expect(after).not.toBe(before);
  });

  it('refuses a wrong code and stays where it is', async () => {
    const { browser, secret } = await waiting();
    await expect(confirmSignInCode(await browser.request(), wrongCode(secret))).rejects.toThrow('CODE_WRONG');
    expect(await me(await browser.request())).toMatchObject({ level: 'CODE_NEEDED' });
  });

  it('accepts the code of a step once, whoever shows it', async () => {
    const { browser, email, secret } = await waiting();
    await confirmSignInCode(await browser.request(), codeOf(secret));
    const shoulderSurfer = new Browser(services);
    await signIn(await shoulderSurfer.request(), email, PASSWORD);
    await expect(confirmSignInCode(await shoulderSurfer.request(), codeOf(secret))).rejects.toThrow('CODE_WRONG');
    nextStep();
    await confirmSignInCode(await shoulderSurfer.request(), codeOf(secret));
  });

  it('of two at once with one code lets one in', async () => {
    const { browser, email, secret } = await waiting();
    const other = new Browser(services);
    await signIn(await other.request(), email, PASSWORD);
    const contexts = await Promise.all([browser.request(), other.request()]);
    const answers = await Promise.allSettled(contexts.map((ctx) => confirmSignInCode(ctx, codeOf(secret))));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes a recovery code once, as people write it', async () => {
    const { browser, email, codes, id } = await waiting();
    const code = codes[0] ?? '';
    expect(await confirmSignInCode(await browser.request(), ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toMatchObject({
      level: 'FULL',
    });
    await signIn(await browser.request(), email, PASSWORD);
    await expect(confirmSignInCode(await browser.request(), code)).rejects.toThrow('CODE_WRONG');
    await confirmSignInCode(await browser.request(), codes[1] ?? '');
    expect(await eventsAbout(owner(), id)).toContain('person.recovery_code_used');
  });

  it('refuses the recovery code of somebody else', async () => {
    const { browser } = await waiting();
    const stranger = await enrolled();
    await expect(confirmSignInCode(await browser.request(), stranger.codes[0] ?? '')).rejects.toThrow('CODE_WRONG');
  });

  it('is refused to a visitor, and to somebody already signed in', async () => {
    const { browser, secret } = await enrolled();
    await expect(confirmSignInCode(await new Browser(services).request(), codeOf(secret))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(confirmSignInCode(await browser.request(), codeOf(secret))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('ends after ten wrong codes, from wherever they come', async () => {
    const { email, secret } = await waiting();
    for (let times = 0; times < 10; times += 1) {
      const browser = new Browser(services);
      await signIn(await browser.request(), email, PASSWORD);
      await expect(confirmSignInCode(await browser.request(), wrongCode(secret))).rejects.toThrow('CODE_WRONG');
    }
    const browser = new Browser(services);
    await signIn(await browser.request(), email, PASSWORD);
    await expect(confirmSignInCode(await browser.request(), codeOf(secret))).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('waits for ten minutes, not longer', async () => {
    const { id } = await waiting();
    const { rows } = await owner().query<{ seconds: number }>(
      `select extract(epoch from expires_at - created_at)::int as seconds from session where person_id = $1 and level = 'CODE_NEEDED'`,
      [id],
    );
    expect(rows).toEqual([{ seconds: 600 }]);
  });
});
