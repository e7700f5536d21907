import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, aPerson, eventsAbout, newAddress } from '../testing/browsers.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openServicesOn } from '../testing/world.ts';
import type { RequestServices } from '../request/services.ts';
import { hashPassword } from './password.hashing.ts';
import { account } from './account.queries.ts';
import { deviceOf } from './device.ts';
import { signIn } from './sign-in.service.ts';
import { endOtherSessions, endSession } from './sessions.service.ts';
import { me } from './viewer.queries.ts';

const PASSWORD = 'степь, ветер и рельсы';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0';
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
const somebody = async () => {
  const email = newAddress();
  return { email, ...(await aPerson(owner(), { email, kind: 'INVESTOR', passwordHash })) };
};
const enter = async (email: string, userAgent?: string): Promise<Browser> => {
  const browser = new Browser(services);
  await signIn({ ...(await browser.request()), device: deviceOf(userAgent) }, email, PASSWORD);
  return browser;
};
const sessionsOf = async (browser: Browser) => (await account(await browser.request())).sessions;
const inTwo = async () => {
  const { email, id } = await somebody();
  const [here, there] = [await enter(email, FIREFOX), await enter(email)];
  const other = (await sessionsOf(here)).find(({ isThis }) => !isThis)?.id ?? '';
  return { id, email, here, there, other };
};

describe('the list of sessions', () => {
  it('has this one first, with its device and its times', async () => {
    const { here } = await inTwo();
    const at = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
    expect(await sessionsOf(here)).toEqual([
      { id: expect.any(String), begunAt: at, seenAt: at, browser: 'Firefox', system: 'Linux', isThis: true },
      { id: expect.any(String), begunAt: at, seenAt: at, browser: null, system: null, isThis: false },
    ]);
  });

  it('leaves out what has ended or was never finished', async () => {
    const { id, here, other } = await inTwo();
    const only = async (change: string) => {
      await owner().query(`update session set ${change} where id = $1`, [other]);
      return (await sessionsOf(here)).map(({ isThis }) => isThis);
    };
    expect(await only(`expires_at = now()`)).toEqual([true]);
    expect(await only(`expires_at = now() + interval '1 day', seen_at = now() - interval '13 hours'`)).toEqual([true]);
    expect(await only(`seen_at = now(), level = 'CODE_NEEDED'`)).toEqual([true]);
    expect(await only(`level = 'FULL', rights_version = 99`)).toEqual([true]);
    expect(await only(`rights_version = (select rights_version from person where id = '${id}')`)).toEqual([true, false]);
  });

  it('knows nothing of other people', async () => {
    const [{ here }, { here: stranger }] = [await inTwo(), await inTwo()];
    const [mine, theirs] = [await sessionsOf(here), await sessionsOf(stranger)];
    expect(mine.map(({ id }) => id).filter((id) => theirs.some((one) => one.id === id))).toEqual([]);
  });
});

describe('ending a session', () => {
  it('ends that one only', async () => {
    const { id, email, here, there, other } = await inTwo();
    const third = await enter(email);
    expect(await endSession(await here.request(), other)).toBe(true);
    expect([await me(await there.request()), (await me(await third.request()))?.id, (await me(await here.request()))?.id]).toEqual([
      null,
      id,
      id,
    ]);
    expect(await eventsAbout(owner(), id)).toContain('session.ended');
  });

  it('of somebody else is not found, and stays open', async () => {
    const [{ here }, victim] = [await inTwo(), await inTwo()];
    await expect(endSession(await here.request(), victim.other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const id of [randomUUID(), 'x']) await expect(endSession(await here.request(), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await me(await victim.there.request())).toMatchObject({ id: victim.id });
  });

  it('of this very browser signs it out', async () => {
    const { here, there } = await inTwo();
    const own = (await sessionsOf(here)).find(({ isThis }) => isThis)?.id ?? '';
    await endSession(await here.request(), own);
    expect([here.token, await me(await here.request())]).toEqual([null, null]);
    expect(await me(await there.request())).not.toBeNull();
  });

  it('of all others leaves this one, and counts them', async () => {
    const { id, email, here, there } = await inTwo();
    await enter(email);
    expect(await endOtherSessions(await here.request())).toBe(2);
    expect([await me(await there.request()), (await me(await here.request()))?.id]).toEqual([null, id]);
    expect(await endOtherSessions(await here.request())).toBe(0);
    expect((await eventsAbout(owner(), id)).filter((name) => name === 'session.ended')).toHaveLength(1);
  });

  it('is nothing for a visitor', async () => {
    const { other, there } = await inTwo();
    const visitor = new Browser(services);
    await expect((async () => endSession(await visitor.request(), other))()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect((async () => endOtherSessions(await visitor.request()))()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await me(await there.request())).not.toBeNull();
  });
});
