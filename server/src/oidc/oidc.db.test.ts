import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationKind } from 'shared/identity/roles.ts';
import { ORIGIN, OidcWorld } from '../testing/oidc-world.ts';
import type { CookieBrowser } from '../testing/oidc-world.ts';

let world: OidcWorld;
beforeAll(async () => {
  world = await OidcWorld.open();
});
afterAll(() => world.close());
afterEach(() => world.bank.signWithOwnKey());

describe('the way to a provider', () => {
  it('asks for a code with PKCE, and for nothing but who it is', async () => {
    const wanted = (await world.begin(world.browser())).searchParams;
    expect(Object.fromEntries(wanted)).toMatchObject({
      response_type: 'code',
      client_id: 'qaita',
      redirect_uri: `${ORIGIN}/oidc/bank/callback`,
      scope: 'openid',
      code_challenge_method: 'S256',
      state: expect.any(String),
      nonce: expect.any(String),
    });
  });

  it('that is not there, or does not answer, ends on a page of ours', async () => {
    for (const provider of ['nobody', 'gone']) {
      const page = await world.browser().open(`/oidc/${provider}/start`);
      expect(page.statusCode, provider).toBe(400);
      expect(page.body).toContain('Signing in did not work');
    }
  });
});

describe('coming back', () => {
  it('with a linked identity signs its person in', async () => {
    const { id, subject } = await world.linked();
    const { page, actor } = await world.enterAs(subject);
    expect([page.statusCode, page.headers.location]).toEqual([303, '/workspace']);
    expect(actor).toMatchObject({ type: 'PERSON', id, level: 'FULL' });
  });

  it.each<[OrganisationKind, string | undefined, string, string]>([
    ['SPK', 'GEZDGNBVGY3TQOJQ', 'CODE_NEEDED', '/sign-in'],
    ['SPK', undefined, 'ENROLMENT_NEEDED', '/account'],
    ['INVESTOR', 'GEZDGNBVGY3TQOJQ', 'CODE_NEEDED', '/sign-in'],
  ])('replaces the password of %s, not the second factor (%s)', async (kind, totpSecret, level, next) => {
    const { subject } = await world.linked(kind, totpSecret);
    const { page, actor } = await world.enterAs(subject);
    expect(page.headers.location).toBe(next);
    expect(actor).toMatchObject({ level });
  });

  it('with an unknown identity is told to sign up, even when the provider names the address of an account', async () => {
    const { id } = await world.somebody();
    const { rows } = await world.database.ownerPool.query<{ email: string }>('select email from person where id = $1', [id]);
    const { page, actor } = await world.enterAs(randomUUID(), { email: rows[0]?.email, email_verified: true });
    expect(page.statusCode).toBe(403);
    expect(page.body).toContain('<a href="/en/sign-up">');
    expect(actor).toEqual({ type: 'VISITOR' });
  });

  it('with the same subject of another provider is a stranger', async () => {
    const { subject } = await world.linked();
    const browser = world.browser();
    const page = await browser.open(`/oidc/post/callback${world.post.consent(await world.begin(browser, 'post'), subject)}`);
    expect(page.statusCode).toBe(403);
    expect(browser.session).toBe('');
  });

  it('to a closed account signs nobody in', async () => {
    const { id, subject } = await world.linked();
    await world.database.ownerPool.query(`update person set status = 'DISABLED' where id = $1`, [id]);
    expect((await world.enterAs(subject)).actor).toEqual({ type: 'VISITOR' });
  });
});

describe('a forged return', () => {
  const REFUSED = { status: 400, isExplained: true, session: '' };
  const returning = async (browser: CookieBrowser, url: string) => {
    const page = await browser.open(url);
    return { status: page.statusCode, isExplained: page.body.includes('Signing in did not work'), session: browser.session };
  };

  it('without the cookie of the journey is refused', async () => {
    const { subject } = await world.linked();
    const query = world.bank.consent(await world.begin(world.browser()), subject);
    expect(await returning(world.browser(), `/oidc/bank/callback${query}`)).toEqual(REFUSED);
  });

  it('in a browser that began another journey is refused', async () => {
    const { subject } = await world.linked();
    const attacker = world.bank.consent(await world.begin(world.browser()), subject);
    const victim = world.browser();
    await world.begin(victim);
    expect(await returning(victim, `/oidc/bank/callback${attacker}`)).toEqual(REFUSED);
  });

  it('at the address of another provider is refused', async () => {
    const { subject } = await world.linked();
    const browser = world.browser();
    expect(await returning(browser, `/oidc/post/callback${world.bank.consent(await world.begin(browser), subject)}`)).toEqual(REFUSED);
  });

  it('replayed is refused', async () => {
    const { subject } = await world.linked();
    const browser = world.browser();
    const url = `/oidc/bank/callback${world.bank.consent(await world.begin(browser), subject)}`;
    await browser.open(url);
    expect((await browser.open(url)).statusCode).toBe(400);
  });

  it.each<[string, Record<string, unknown>]>([
    ['an old nonce', { nonce: 'of yesterday' }],
    ['another audience', { aud: 'somebody else' }],
    ['another issuer', { iss: 'https://id.example' }],
    ['an end in the past', { exp: 1_000 }],
  ])('with %s in the statement is refused', async (_, lies) => {
    const { subject } = await world.linked();
    const browser = world.browser();
    expect(await returning(browser, `/oidc/bank/callback${world.bank.consent(await world.begin(browser), subject, lies)}`)).toEqual(
      REFUSED,
    );
  });

  it('signed with a key that the provider does not publish is refused', async () => {
    const { subject } = await world.linked();
    const browser = world.browser();
    const authorization = await world.begin(browser);
    world.bank.signWithForeignKey();
    expect(await returning(browser, `/oidc/bank/callback${world.bank.consent(authorization, subject)}`)).toEqual(REFUSED);
  });
});
