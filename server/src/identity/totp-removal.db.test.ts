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
import { confirmTotpEnrolment, removeTotp, renewRecoveryCodes, startTotpEnrolment } from './totp.service.ts';
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
const signedIn = async (kind: OrganisationKind) => {
  const email = newAddress();
  const person = await aPerson(owner(), { email, kind, passwordHash });
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

describe('removing codes', () => {
  const codesOf = async (id: string) => {
    const { rows } = await owner().query(
      `select p.totp_secret as secret, p.totp_pending as pending, p.totp_confirmed_at as confirmed, p.totp_last_step as step,
        (select count(*)::int from recovery_code where person_id = p.id) as recovery from person p where p.id = $1`,
      [id],
    );
    return rows[0];
  };

  it('of an investor leaves nothing of them and ends the other sessions', async () => {
    const { id, email, browser, secret } = await enrolled('INVESTOR');
    const other = new Browser(services);
    await signIn(await other.request(), email, PASSWORD);
    await confirmSignInCode(await other.request(), codeOf(secret));
    const before = browser.token;
    expect(await removeTotp(await browser.request())).toBe(true);
    expect(await codesOf(id)).toEqual({ secret: null, pending: null, confirmed: null, step: null, recovery: 0 });
    expect(browser.token).not.toBe(before);
    expect(await me(await browser.request())).toMatchObject({ level: 'FULL', hasTotp: false });
    expect(await me(await other.request())).toBeNull();
    expect(await signIn(await other.request(), email, PASSWORD)).toMatchObject({ level: 'FULL' });
    expect(await eventsAbout(owner(), id)).toContain('person.totp_removed');
    expect((await lettersTo(database, email)).map(({ template }) => template)).toEqual(['TOTP_SET', 'TOTP_REMOVED']);
  });

  it('of staff is refused, and nothing changes', async () => {
    const { id, browser } = await enrolled('SPK');
    const before = await codesOf(id);
    await expect(removeTotp(await browser.request())).rejects.toThrow('TOTP_REQUIRED');
    expect(await codesOf(id)).toEqual(before);
  });

  it('of an investor who has joined a body is refused', async () => {
    const { id, browser } = await enrolled('INVESTOR');
    const body = await aPerson(owner(), { email: newAddress(), kind: 'SPK' });
    await owner().query(`insert into membership (person_id, organisation_id, role) values ($1, $2, 'MEMBER')`, [id, body.organisationId]);
    await expect(removeTotp(await browser.request())).rejects.toThrow('TOTP_REQUIRED');
  });

  it('twice says the same and tells once', async () => {
    const { email, browser } = await enrolled('INVESTOR');
    for (const _ of [1, 2]) expect(await removeTotp(await browser.request())).toBe(true);
    expect(await lettersTo(database, email)).toHaveLength(2);
  });
});

describe('new recovery codes', () => {
  it('replace those of before', async () => {
    const { id, email, browser, codes } = await enrolled();
    const fresh = await renewRecoveryCodes(await browser.request());
    expect(new Set([...fresh, ...codes]).size).toBe(20);
    const other = new Browser(services);
    await signIn(await other.request(), email, PASSWORD);
    await expect(confirmSignInCode(await other.request(), codes[0] ?? '')).rejects.toThrow('CODE_WRONG');
    expect(await confirmSignInCode(await other.request(), fresh[0] ?? '')).toMatchObject({ level: 'FULL' });
    expect(await eventsAbout(owner(), id)).toContain('person.recovery_codes_renewed');
  });

  it('are refused to somebody without codes', async () => {
    const { id, browser } = await signedIn('INVESTOR');
    await expect(renewRecoveryCodes(await browser.request())).rejects.toThrow('ENROLMENT_NEEDED');
    expect((await owner().query('select 1 from recovery_code where person_id = $1', [id])).rows).toEqual([]);
  });
});
