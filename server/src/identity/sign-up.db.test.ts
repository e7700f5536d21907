import type * as Argon2 from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Browser, eventsAbout, lettersTo, newAddress, tokenFor } from '../testing/browsers.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openServicesOn } from '../testing/world.ts';
import type { RequestServices } from '../request/services.ts';
import { hashToken } from '../kernel/tokens.ts';
import { confirmSignUp, signUp } from './sign-up.service.ts';
import type { SignUp } from './sign-up.rules.ts';
import { me } from './viewer.queries.ts';

const work = vi.hoisted(() => ({ hashes: 0 }));

vi.mock('@node-rs/argon2', async (load) => {
  const real = await load<typeof Argon2>();
  return {
    ...real,
    hash: (...args: Parameters<typeof real.hash>) => {
      work.hashes += 1;
      return real.hash(...args);
    },
  };
});

let database: TestDatabase;
let services: RequestServices;
beforeAll(async () => {
  database = await openTestDatabase();
  services = await openServicesOn(database);
});
afterAll(() => database.close());
beforeEach(() => {
  work.hashes = 0;
});

const owner = () => database.ownerPool;
const aBrowser = () => new Browser(services);
const PASSWORD = 'степь, ветер и рельсы';

const form = (email: string, more: Partial<SignUp> = {}): SignUp => ({
  email,
  password: PASSWORD,
  name: 'Аскар Нурланов',
  organisationName: 'ТОО «Степь»',
  country: 'KZ',
  bin: '123456789012',
  consent: true,
  ...more,
});

const signedUp = async (): Promise<{ email: string; browser: Browser }> => {
  const [email, browser] = [newAddress(), aBrowser()];
  await signUp(await browser.request(), form(email));
  await confirmSignUp(await browser.request(), await tokenFor(database, email));
  return { email, browser };
};

const personsWith = async (email: string): Promise<number> => {
  const { rows } = await owner().query<{ count: number }>('select count(*)::int as count from person where email = $1', [email]);
  return rows[0]?.count ?? -1;
};

describe('signing up', () => {
  it('makes nothing but a letter with a link, in the language of the page', async () => {
    const email = newAddress();
    expect(await signUp({ ...(await aBrowser().request()), locale: 'KK' }, form(email))).toBe(true);
    expect(await lettersTo(database, email)).toMatchObject([{ template: 'SIGN_UP', locale: 'KK', params: { token: expect.any(String) } }]);
    expect(await personsWith(email)).toBe(0);
  });

  it('keeps neither the password nor the token of the link', async () => {
    const email = newAddress();
    await signUp(await aBrowser().request(), form(email));
    const { rows } = await owner().query<{ row: string; token_hash: string }>(
      'select row_to_json(t)::text as row, token_hash from one_time_token t where email = $1',
      [email],
    );
    const token = await tokenFor(database, email);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.token_hash).toBe(hashToken(token));
    expect(rows[0]?.row).not.toContain(token);
    expect(rows[0]?.row).not.toContain(PASSWORD);
  });

  it('with an address that has an account answers alike and tells only the mailbox', async () => {
    const { email } = await signedUp();
    expect(await signUp(await aBrowser().request(), form(email.toUpperCase()))).toBe(true);
    expect((await lettersTo(database, email)).map(({ template }) => template)).toEqual(['SIGN_UP', 'ACCOUNT_EXISTS']);
    expect((await lettersTo(database, email)).at(-1)?.params).toEqual({});
  });

  it('does the same work whether or not there is an account', async () => {
    const { email } = await signedUp();
    const costs = [];
    for (const address of [email, newAddress()]) {
      work.hashes = 0;
      const ctx = await aBrowser().request();
      await signUp(ctx, form(address));
      costs.push({ hashes: work.hashes, statements: ctx.statements.count });
    }
    expect(costs[0]).toEqual(costs[1]);
    expect(costs[0]?.hashes).toBe(1);
  });

  it('refuses a bad form before any work is done', async () => {
    await expect(signUp(await aBrowser().request(), form('nobody', { consent: false }))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: {
        fields: [
          { path: 'email', rule: 'EMAIL' },
          { path: 'consent', rule: 'CONSENT_NEEDED' },
        ],
      },
    });
    expect(work.hashes).toBe(0);
  });

  it('is limited for one address and one caller', async () => {
    const [email, browser] = [newAddress(), aBrowser()];
    for (let times = 0; times < 3; times += 1) await signUp(await browser.request(), form(email));
    await expect(signUp(await browser.request(), form(email))).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });
});

describe('the link of a sign-up', () => {
  it('makes the person, an investor’s organisation and a session that is complete', async () => {
    const [email, browser] = [newAddress(), aBrowser()];
    await signUp(await browser.request(), form(email));
    const result = await confirmSignUp(await browser.request(), await tokenFor(database, email));
    const viewer = {
      name: 'Аскар Нурланов',
      email,
      locale: 'RU',
      level: 'FULL',
      hasTotp: false,
      memberships: [
        {
          role: 'LEAD',
          organisation: {
            kind: 'INVESTOR',
            name: { text: 'ТОО «Степь»', locale: 'RU' },
            bin: '123456789012',
            country: 'KZ',
            identityCheck: 'DECLARED',
          },
        },
      ],
    };
    expect(result).toMatchObject({ level: 'FULL', viewer });
    expect(await me(await browser.request())).toMatchObject(viewer);
  });

  it('tells of the person and the organisation, without the address', async () => {
    const { email, browser } = await signedUp();
    const viewer = await me(await browser.request());
    expect(await eventsAbout(owner(), viewer?.id ?? '')).toEqual(['person.signed_up']);
    expect(await eventsAbout(owner(), viewer?.memberships[0]?.organisation.id ?? '')).toEqual(['organisation.registered']);
    const { rows } = await owner().query('select 1 from event where payload::text like $1', [`%${email}%`]);
    expect(rows).toEqual([]);
  });

  it('works once', async () => {
    const { email } = await signedUp();
    await expect(confirmSignUp(await aBrowser().request(), await tokenFor(database, email))).rejects.toThrow('TOKEN_EXPIRED');
  });

  it('opened twice at once makes one account', async () => {
    const email = newAddress();
    await signUp(await aBrowser().request(), form(email));
    const token = await tokenFor(database, email);
    const contexts = await Promise.all([aBrowser().request(), aBrowser().request()]);
    const answers = await Promise.allSettled(contexts.map((ctx) => confirmSignUp(ctx, token)));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await personsWith(email)).toBe(1);
  });

  it('is as good as spent when another link has made the account meanwhile', async () => {
    const email = newAddress();
    await signUp(await aBrowser().request(), form(email));
    const first = await tokenFor(database, email);
    await signUp(await aBrowser().request(), form(email));
    const second = await tokenFor(database, email);
    const contexts = await Promise.all([aBrowser().request(), aBrowser().request()]);
    const answers = await Promise.allSettled([confirmSignUp(contexts[0], first), confirmSignUp(contexts[1], second)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.find((answer) => answer.status === 'rejected')?.reason).toMatchObject({ details: { rule: 'TOKEN_EXPIRED' } });
    expect(await personsWith(email)).toBe(1);
  });

  it('ends after 24 hours', async () => {
    const email = newAddress();
    await signUp(await aBrowser().request(), form(email));
    const { rows } = await owner().query<{ hours: number }>(
      'select extract(epoch from expires_at - created_at)::int / 3600 as hours from one_time_token where email = $1',
      [email],
    );
    expect(rows).toEqual([{ hours: 24 }]);
    await owner().query('update one_time_token set expires_at = now() where email = $1', [email]);
    await expect(confirmSignUp(await aBrowser().request(), await tokenFor(database, email))).rejects.toThrow('TOKEN_EXPIRED');
    expect(await personsWith(email)).toBe(0);
  });
});
