import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, aPerson, eventsAbout, lettersTo, newAddress, tokenFor } from '../testing/browsers.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openServicesOn } from '../testing/world.ts';
import type { RequestServices } from '../request/services.ts';
import { hashPassword } from './password.hashing.ts';
import { account } from './account.queries.ts';
import { confirmEmailChange, objectToEmailChange, requestEmailChange } from './email-change.service.ts';
import { requestPasswordReset, resetPassword } from './password-reset.service.ts';
import { signIn } from './sign-in.service.ts';
import { me } from './viewer.queries.ts';

const PASSWORD = 'степь, ветер и рельсы';
const NEW_PASSWORD = 'медь, уголь и вода';
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
const visitor = () => new Browser(services).request();
const signedIn = async () => {
  const email = newAddress();
  const person = await aPerson(owner(), { email, kind: 'INVESTOR', passwordHash });
  const browser = new Browser(services);
  await signIn(await browser.request(), email, PASSWORD);
  return { ...person, email, browser, next: newAddress() };
};
const asking = async () => {
  const person = await signedIn();
  await requestEmailChange(await person.browser.request(), person.next);
  return { ...person, token: await tokenFor(database, person.next), objection: await tokenFor(database, person.email) };
};
const changed = async () => {
  const person = await asking();
  await confirmEmailChange(await person.browser.request(), person.token);
  return { ...person, objection: await tokenFor(database, person.email) };
};
const emailOf = async (id: string) =>
  (await owner().query<{ email: string }>('select email from person where id = $1', [id])).rows[0]?.email;
const templatesTo = async (address: string) => (await lettersTo(database, address)).map(({ template }) => template);

describe('asking for another address', () => {
  it('writes to both, and the old one stays valid', async () => {
    const { id, email, next, browser } = await asking();
    expect(await templatesTo(next)).toEqual(['EMAIL_CHANGE']);
    expect(await templatesTo(email)).toEqual(['EMAIL_CHANGE_ASKED']);
    expect(await emailOf(id)).toBe(email);
    expect(await account(await browser.request())).toMatchObject({ pendingEmail: next });
    expect(await signIn(await visitor(), email, PASSWORD)).toMatchObject({ level: 'FULL' });
    await expect(signIn(await visitor(), next, PASSWORD)).rejects.toThrow('CREDENTIALS_WRONG');
    expect(await eventsAbout(owner(), id)).toContain('email_change.requested');
  });

  it('answers and shows the same when the address has an account; only that mailbox learns it', async () => {
    const other = await signedIn();
    await owner().query(`update person set locale = 'EN' where id = $1`, [other.id]);
    const { email, browser } = await signedIn();
    expect(await requestEmailChange(await browser.request(), other.email)).toBe(true);
    expect(await account(await browser.request())).toMatchObject({ pendingEmail: other.email });
    expect(await lettersTo(database, other.email)).toMatchObject([{ template: 'EMAIL_TAKEN', locale: 'EN', params: {} }]);
    expect(await templatesTo(email)).toEqual(['EMAIL_CHANGE_ASKED']);
  });

  it('sends as many statements for a taken address as for a free one', async () => {
    const other = await signedIn();
    const counts = [];
    for (const address of [other.email, newAddress()]) {
      const { browser } = await signedIn();
      const ctx = await browser.request();
      await requestEmailChange(ctx, address);
      counts.push(ctx.statements.count);
    }
    expect(counts[0]).toBe(counts[1]);
  });

  it('again invalidates the first link', async () => {
    const { id, email, browser, token } = await asking();
    await requestEmailChange(await browser.request(), newAddress());
    await expect(confirmEmailChange(await browser.request(), token)).rejects.toThrow('TOKEN_EXPIRED');
    expect(await emailOf(id)).toBe(email);
  });

  it('refuses an invalid address, and the present one', async () => {
    const { email, browser } = await signedIn();
    await expect(requestEmailChange(await browser.request(), 'nobody')).rejects.toMatchObject({
      details: { fields: [{ path: 'email', rule: 'EMAIL' }] },
    });
    await expect(requestEmailChange(await browser.request(), ` ${email.toUpperCase()} `)).rejects.toThrow('EMAIL_UNCHANGED');
    expect(await lettersTo(database, email)).toEqual([]);
  });

  it('is limited for one person', async () => {
    const { browser } = await signedIn();
    for (let times = 0; times < 5; times += 1) await requestEmailChange(await browser.request(), newAddress());
    const last = newAddress();
    await expect(requestEmailChange(await browser.request(), last)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(await lettersTo(database, last)).toEqual([]);
  });
});

describe('the link of the new address', () => {
  it('makes it the one to sign in with, and tells both', async () => {
    const { id, email, next, browser } = await changed();
    expect(await me(await browser.request())).toMatchObject({ email: next });
    expect(await signIn(await visitor(), next, PASSWORD)).toMatchObject({ level: 'FULL' });
    await expect(signIn(await visitor(), email, PASSWORD)).rejects.toThrow('CREDENTIALS_WRONG');
    expect(await templatesTo(next)).toEqual(['EMAIL_CHANGE', 'EMAIL_CHANGED']);
    expect(await templatesTo(email)).toEqual(['EMAIL_CHANGE_ASKED', 'EMAIL_CHANGED_FROM']);
    expect(await account(await browser.request())).toMatchObject({ pendingEmail: null });
    expect(await eventsAbout(owner(), id)).toContain('person.email_changed');
  });

  it('works once', async () => {
    const { browser, token } = await changed();
    await expect(confirmEmailChange(await browser.request(), token)).rejects.toThrow('TOKEN_EXPIRED');
  });

  it('used twice at once changes it once', async () => {
    const { next, browser, token } = await asking();
    const contexts = await Promise.all([browser.request(), browser.request()]);
    const answers = await Promise.allSettled(contexts.map((ctx) => confirmEmailChange(ctx, token)));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await templatesTo(next)).toEqual(['EMAIL_CHANGE', 'EMAIL_CHANGED']);
  });

  it('does nothing for a stranger, and stays valid for its owner', async () => {
    const { id, next, browser, token } = await asking();
    const stranger = await signedIn();
    await expect(confirmEmailChange(await stranger.browser.request(), token)).rejects.toThrow('TOKEN_EXPIRED');
    await expect((async () => confirmEmailChange(await visitor(), token))()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await emailOf(stranger.id)).toBe(stranger.email);
    expect(await confirmEmailChange(await browser.request(), token)).toBe(true);
    expect(await emailOf(id)).toBe(next);
  });

  it('ends after 24 hours', async () => {
    const { browser, token, next } = await asking();
    const { rows } = await owner().query(
      'select extract(epoch from expires_at - created_at)::int as seconds from one_time_token where email = $1',
      [next],
    );
    expect(rows).toEqual([{ seconds: 86_400 }]);
    await owner().query('update one_time_token set expires_at = now() where email = $1', [next]);
    await expect(confirmEmailChange(await browser.request(), token)).rejects.toThrow('TOKEN_EXPIRED');
    expect(await account(await browser.request())).toMatchObject({ pendingEmail: null });
  });

  it('is refused when the address has got an account meanwhile', async () => {
    const { id, email, next, browser, token } = await asking();
    await aPerson(owner(), { email: next.toUpperCase(), kind: 'INVESTOR' });
    await expect(confirmEmailChange(await browser.request(), token)).rejects.toMatchObject({ constraint: 'email_taken' });
    expect(await emailOf(id)).toBe(email);
  });

  it('takes links for a new password that went to the old address with it', async () => {
    const { email, browser, token } = await asking();
    await requestPasswordReset(await visitor(), email);
    const reset = await tokenFor(database, email);
    await confirmEmailChange(await browser.request(), token);
    await expect(resetPassword(await visitor(), reset, NEW_PASSWORD)).rejects.toThrow('TOKEN_EXPIRED');
  });
});

describe('the objection of the old address', () => {
  it('before the change stops it, and shuts everybody out until a new password is set', async () => {
    const { id, email, browser, token, objection } = await asking();
    expect(await objectToEmailChange(await visitor(), objection)).toBe(true);
    expect(await me(await browser.request())).toBeNull();
    await expect(signIn(await visitor(), email, PASSWORD)).rejects.toThrow('CREDENTIALS_WRONG');
    expect(await templatesTo(email)).toEqual(['EMAIL_CHANGE_ASKED', 'EMAIL_OBJECTED']);
    await resetPassword(await visitor(), await tokenFor(database, email), NEW_PASSWORD);
    await signIn(await browser.request(), email, NEW_PASSWORD);
    await expect(confirmEmailChange(await browser.request(), token)).rejects.toThrow('TOKEN_EXPIRED');
    expect(await emailOf(id)).toBe(email);
    expect(await eventsAbout(owner(), id)).toContain('email_change.objected');
  });

  it('after the change brings the address back, and both are told', async () => {
    const { id, email, next, browser, objection } = await changed();
    await objectToEmailChange(await visitor(), objection);
    expect(await emailOf(id)).toBe(email);
    expect(await me(await browser.request())).toBeNull();
    expect((await templatesTo(next)).at(-1)).toBe('EMAIL_RESTORED');
    await expect(signIn(await visitor(), next, PASSWORD)).rejects.toThrow('CREDENTIALS_WRONG');
    await resetPassword(await visitor(), await tokenFor(database, email), NEW_PASSWORD);
    expect(await signIn(await visitor(), email, NEW_PASSWORD)).toMatchObject({ level: 'FULL' });
  });

  it('works once, also for two at once', async () => {
    const { objection } = await changed();
    const answers = await Promise.allSettled([
      objectToEmailChange(await visitor(), objection),
      objectToEmailChange(await visitor(), objection),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(objectToEmailChange(await visitor(), objection)).rejects.toThrow('TOKEN_EXPIRED');
  });

  it('is valid for three days', async () => {
    const { id, next, objection } = await changed();
    const { rows } = await owner().query(
      `select distinct extract(epoch from expires_at - created_at)::int as seconds from one_time_token where purpose = 'EMAIL_OBJECTION' and payload->>'personId' = $1`,
      [id],
    );
    expect(rows).toEqual([{ seconds: 259_200 }]);
    await owner().query(`update one_time_token set expires_at = now() where purpose = 'EMAIL_OBJECTION'`);
    await expect(objectToEmailChange(await visitor(), objection)).rejects.toThrow('TOKEN_EXPIRED');
    expect(await emailOf(id)).toBe(next);
  });

  it('of the first owner undoes a chain of changes, and prevails over later owners', async () => {
    const { id, email, next, browser, objection } = await changed();
    const third = newAddress();
    await requestEmailChange(await browser.request(), third);
    await confirmEmailChange(await browser.request(), await tokenFor(database, third));
    const later = await tokenFor(database, next);
    await objectToEmailChange(await visitor(), objection);
    expect(await emailOf(id)).toBe(email);
    await expect(objectToEmailChange(await visitor(), later)).rejects.toThrow('TOKEN_EXPIRED');
    expect(await emailOf(id)).toBe(email);
  });

  it('of a later address does not invalidate the first owner’s', async () => {
    const { id, email, next, browser, objection } = await changed();
    const third = newAddress();
    await requestEmailChange(await browser.request(), third);
    await confirmEmailChange(await browser.request(), await tokenFor(database, third));
    await objectToEmailChange(await visitor(), await tokenFor(database, next));
    expect(await emailOf(id)).toBe(next);
    await objectToEmailChange(await visitor(), objection);
    expect(await emailOf(id)).toBe(email);
  });

  it('is not accepted as a link of another kind', async () => {
    const { token, objection } = await asking();
    await expect(objectToEmailChange(await visitor(), token)).rejects.toThrow('TOKEN_EXPIRED');
    await expect(resetPassword(await visitor(), objection, NEW_PASSWORD)).rejects.toThrow('TOKEN_EXPIRED');
  });
});
