import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadActor } from '../identity/session.queries.ts';
import { eventsAbout, lettersTo } from '../testing/browsers.ts';
import { OidcWorld } from '../testing/oidc-world.ts';
import type { CookieBrowser } from '../testing/oidc-world.ts';

let world: OidcWorld;
beforeAll(async () => {
  world = await OidcWorld.open();
});
afterAll(() => world.close());

describe('linking', () => {
  const FROM_US = { 'sec-fetch-site': 'same-origin' };
  const link = async (browser: CookieBrowser, subject: string) => {
    const away = await browser.open('/oidc/bank/start?link=1', FROM_US);
    return browser.open(`/oidc/bank/callback${world.bank.consent(new URL(away.headers.location ?? ''), subject)}`);
  };

  it('from a page of ours ties the identity to who is signed in', async () => {
    const { id, email, browser } = await world.somebody();
    const subject = randomUUID();
    const page = await link(browser, subject);
    expect([page.statusCode, page.body.includes('linked to your account')]).toEqual([200, true]);
    expect((await world.enterAs(subject)).actor).toMatchObject({ id });
    expect(await eventsAbout(world.database.ownerPool, id)).toContain('person.identity_linked');
    expect(await lettersTo(world.database, email)).toMatchObject([{ template: 'IDENTITY_LINKED', locale: 'RU' }]);
  });

  it('asks the provider to sign the person in anew', async () => {
    const { browser } = await world.somebody();
    const away = await browser.open('/oidc/bank/start?link=1', FROM_US);
    expect(new URL(away.headers.location ?? '').searchParams.get('prompt')).toBe('login');
  });

  it('twice changes nothing, and of somebody else’s identity is refused', async () => {
    const { browser } = await world.somebody();
    const other = await world.linked();
    const subject = randomUUID();
    await link(browser, subject);
    expect((await link(browser, subject)).statusCode).toBe(200);
    expect((await link(browser, other.subject)).statusCode).toBe(409);
    expect((await world.enterAs(other.subject)).actor).toMatchObject({ id: other.id });
  });

  it.each(['cross-site', 'same-site', 'none'])('started %s is refused', async (site) => {
    const { browser } = await world.somebody();
    expect((await browser.open('/oidc/bank/start?link=1', { 'sec-fetch-site': site })).statusCode).toBe(403);
  });

  it('needs somebody who is fully signed in', async () => {
    expect((await world.browser().open('/oidc/bank/start?link=1', FROM_US)).statusCode).toBe(403);
  });

  it('belongs to the person who began it, not to whoever is signed in on return', async () => {
    const [one, other] = [await world.somebody(), await world.somebody()];
    const away = await one.browser.open('/oidc/bank/start?link=1', FROM_US);
    one.browser.session = other.browser.session;
    const subject = randomUUID();
    const page = await one.browser.open(`/oidc/bank/callback${world.bank.consent(new URL(away.headers.location ?? ''), subject)}`);
    expect(page.statusCode).toBe(403);
    expect((await world.enterAs(subject)).actor).toEqual({ type: 'VISITOR' });
  });
});

describe('linking with a stale session', () => {
  it('is refused: a stolen cookie cannot link a thief’s identity to the account', async () => {
    const { id, browser } = await world.somebody('INVESTOR', undefined, { isProved: false });
    const page = await browser.open('/oidc/bank/start?link=1', { 'sec-fetch-site': 'same-origin' });
    expect([page.statusCode, page.headers.location]).toEqual([403, undefined]);
    expect((await world.database.ownerPool.query('select 1 from external_identity where person_id = $1', [id])).rows).toEqual([]);
  });
});

describe('proving who is there by a provider', () => {
  const FROM_US = { 'sec-fetch-site': 'same-origin' };
  const tie = async (id: string): Promise<string> => {
    const subject = randomUUID();
    await world.database.ownerPool.query('insert into external_identity (issuer, subject, person_id) values ($1, $2, $3)', [
      world.bank.url,
      subject,
      id,
    ]);
    return subject;
  };
  const stale = async () => {
    const person = await world.somebody('INVESTOR', undefined, { isProved: false });
    return { ...person, subject: await tie(person.id) };
  };
  const prove = async (browser: CookieBrowser, subject: string, lies: Record<string, unknown> = {}) => {
    const away = new URL((await browser.open('/oidc/bank/start?prove=1', FROM_US)).headers.location ?? '');
    const page = await browser.open(`/oidc/bank/callback${world.bank.consent(away, subject, lies)}`);
    return { away, page };
  };
  const actorOf = (browser: CookieBrowser) => loadActor(world.database.systemPool, browser.session);

  it('makes the session fresh under a new token', async () => {
    const { id, browser, subject } = await stale();
    const before = browser.session;
    const { away, page } = await prove(browser, subject);
    expect([away.searchParams.get('prompt'), away.searchParams.get('max_age'), page.statusCode]).toEqual(['login', '300', 200]);
    expect(await actorOf(browser)).toMatchObject({ id, isProved: true });
    expect(browser.session).not.toBe(before);
    expect(await eventsAbout(world.database.ownerPool, id)).toEqual(['person.identity_proved']);
  });

  it.each([
    ['signed in there long ago', { auth_time: Math.floor(Date.now() / 1000) - 3_600 }],
    ['does not say when', { auth_time: undefined }],
  ])('is refused when the provider has the person %s', async (_, lies) => {
    const { browser, subject } = await stale();
    const { page } = await prove(browser, subject, lies);
    expect(page.statusCode).toBe(400);
    expect(await actorOf(browser)).toMatchObject({ isProved: false });
  });

  it('is refused with an identity of somebody else', async () => {
    const { browser } = await stale();
    const { subject } = await stale();
    expect((await prove(browser, subject)).page.statusCode).toBe(403);
    expect(await actorOf(browser)).toMatchObject({ isProved: false });
  });

  it('is refused when another site starts it, and to visitors', async () => {
    const { browser } = await stale();
    expect((await browser.open('/oidc/bank/start?prove=1', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await world.browser().open('/oidc/bank/start?prove=1', FROM_US)).statusCode).toBe(403);
  });

  it('is more than signing in by the provider, which asks nobody for anything where a session is open there', async () => {
    const { subject } = await world.linked();
    expect((await world.enterAs(subject)).actor).toMatchObject({ level: 'FULL', isProved: false });
  });
});
