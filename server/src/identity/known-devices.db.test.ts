import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { deriveSecrets } from '../installation/secrets.ts';
import { hashPassword } from './password.hashing.ts';
import { Browser, codeOf, tokenFor } from '../testing/browsers.ts';
import { BUDGET, PASSWORD, Siege, outcomeOf } from '../testing/guessing-world.ts';
import { requestPasswordReset, resetPassword } from './password-reset.service.ts';
import { confirmSignInCode } from './sign-in-code.service.ts';
import { newTotpSecret } from './totp.ts';

// Guesses are answered with a delay; a test does not wait for it.
vi.mock('../kernel/pause.ts', () => ({ pause: () => Promise.resolve() }));

let siege: Siege;
beforeAll(async () => {
  siege = await Siege.open();
});
afterAll(() => siege.database.close());

describe('a known device', () => {
  const known = async () => {
    const person = await siege.anInvestor();
    const device = siege.aBrowser();
    await siege.enterOn(device, person.email);
    device.token = null;
    await siege.guess(person.email, 11);
    return { ...person, device };
  };

  it('is forgotten with the password', async () => {
    const { email, id, device } = await known();
    await siege.database.ownerPool.query('update person set password_hash = $2 where id = $1', [id, siege.passwordHash]);
    expect(await outcomeOf(siege.enterOn(device, email)), 'the same hash is no change').toBe('IN');
    await siege.database.ownerPool.query('update person set password_hash = $2 where id = $1', [id, await hashPassword(PASSWORD)]);
    expect(await outcomeOf(siege.enterOn(device, email))).toBe('RATE_LIMITED');
  });

  it('knows several people at once', async () => {
    const { email, device } = await known();
    const second = await siege.anInvestor();
    await siege.enterOn(device, second.email);
    await siege.guess(second.email, 11);
    for (const one of [email, second.email]) expect(await outcomeOf(siege.enterOn(device, one))).toBe('IN');
  });

  it('is not known for anybody else', async () => {
    const { device } = await known();
    const other = await siege.anInvestor();
    await siege.guess(other.email, 11);
    expect(await outcomeOf(siege.enterOn(device, other.email))).toBe('RATE_LIMITED');
  });

  it('cannot be forged, nor be combined from two', async () => {
    const [one, two] = [await known(), await known()];
    const [name = '', mark = ''] = (one.device.device ?? '').split('.');
    const [otherName = ''] = (two.device.device ?? '').split('.');
    for (const forged of [`${otherName}.${mark}`, `${name}.${mark.slice(0, -1)}`, `${name}.${'A'.repeat(43)}`, name, 'nonsense', '.']) {
      one.device.device = forged;
      expect(await outcomeOf(siege.enterOn(one.device, one.email)), forged).toBe('RATE_LIMITED');
    }
  });

  it('stays known when the root secret is changed, while the former one is configured', async () => {
    const { email, device } = await known();
    const cookie = device.device;
    const changed = new Browser({
      ...siege.services,
      secrets: { ...deriveSecrets('another secret of thirty-two letters'), former: siege.services.secrets },
    });
    changed.device = cookie;
    expect(await outcomeOf(siege.enterOn(changed, email))).toBe('IN');
    const alone = new Browser({ ...siege.services, secrets: deriveSecrets('another secret of thirty-two letters') });
    alone.device = cookie;
    expect(await outcomeOf(siege.enterOn(alone, email))).toBe('RATE_LIMITED');
  });

  it('does not reveal its people', async () => {
    const { id, email, device } = await known();
    const readable = Buffer.from(device.device ?? '', 'base64url').toString();
    for (const told of [id, email]) expect(`${device.device}${readable}`).not.toContain(told);
  });
});

describe('guessing one-time codes with the password in hand', () => {
  const codes = async (email: string, count: number): Promise<string[]> => {
    const outcomes: string[] = [];
    for (let done = 0; done < count; done += 1) {
      const browser = siege.aBrowser();
      await siege.enterOn(browser, email);
      outcomes.push(await outcomeOf(confirmSignInCode(await browser.request(), '000000')));
    }
    return outcomes;
  };

  it('is judged ten times in half an hour, from however many devices', async () => {
    const { email } = await siege.anInvestor(newTotpSecret());
    const outcomes = await codes(email, 14);
    expect(outcomes.filter((outcome) => outcome === 'CODE_WRONG')).toHaveLength(BUDGET);
    expect(outcomes.slice(BUDGET)).toEqual(Array(4).fill('RATE_LIMITED'));
  });

  it('does not shut the owner out on the known device', async () => {
    const secret = newTotpSecret();
    const person = await siege.anInvestor(secret);
    const device = siege.aBrowser();
    await siege.enterOn(device, person.email);
    await confirmSignInCode(await device.request(), codeOf(secret));
    await codes(person.email, 11);
    await siege.database.ownerPool.query('update person set totp_last_step = null where id = $1', [person.id]);
    await siege.enterOn(device, person.email);
    expect(await outcomeOf(confirmSignInCode(await device.request(), codeOf(secret)))).toBe('IN');
  });

  it('is not reset by a new password', async () => {
    const { email } = await siege.anInvestor(newTotpSecret());
    await codes(email, BUDGET);
    const browser = siege.aBrowser();
    await requestPasswordReset(await browser.request(), email);
    await resetPassword(await browser.request(), await tokenFor(siege.database, email), 'медь, уголь и вода');
    await siege.enterOn(browser, email, 'медь, уголь и вода');
    expect(await outcomeOf(confirmSignInCode(await browser.request(), '000000'))).toBe('RATE_LIMITED');
  });
});
