import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsAbout } from '../testing/browsers.ts';
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
    const { id, browser } = await world.somebody();
    const subject = randomUUID();
    const page = await link(browser, subject);
    expect([page.statusCode, page.body.includes('linked to your account')]).toEqual([200, true]);
    expect((await world.enterAs(subject)).actor).toMatchObject({ id });
    expect(await eventsAbout(world.database.ownerPool, id)).toContain('person.identity_linked');
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

  it('is for who began it, not for who is signed in on the way back', async () => {
    const [one, other] = [await world.somebody(), await world.somebody()];
    const away = await one.browser.open('/oidc/bank/start?link=1', FROM_US);
    one.browser.session = other.browser.session;
    const subject = randomUUID();
    const page = await one.browser.open(`/oidc/bank/callback${world.bank.consent(new URL(away.headers.location ?? ''), subject)}`);
    expect(page.statusCode).toBe(403);
    expect((await world.enterAs(subject)).actor).toEqual({ type: 'VISITOR' });
  });
});
