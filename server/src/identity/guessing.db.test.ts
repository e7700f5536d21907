import type * as Argon2 from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newAddress, tokenFor } from '../testing/browsers.ts';
import { BUDGET, Siege, WRONG, outcomeOf } from '../testing/guessing-world.ts';
import { requestPasswordReset, resetPassword } from './password-reset.service.ts';
import { signIn } from './sign-in.service.ts';

const waits = vi.hoisted(() => ({ milliseconds: [] as number[] }));

// Guesses are answered with a delay; a test does not wait for it.
vi.mock('../kernel/pause.ts', () => ({
  pause: (milliseconds: number) => {
    waits.milliseconds.push(milliseconds);
    return Promise.resolve();
  },
}));

const work = vi.hoisted(() => ({ verifications: 0, running: 0, most: 0 }));

vi.mock('@node-rs/argon2', async (load) => {
  const real = await load<typeof Argon2>();
  return {
    ...real,
    verify: async (...args: Parameters<typeof real.verify>) => {
      work.verifications += 1;
      work.running += 1;
      work.most = Math.max(work.most, work.running);
      try {
        return await real.verify(...args);
      } finally {
        work.running -= 1;
      }
    },
  };
});

let siege: Siege;
beforeAll(async () => {
  siege = await Siege.open();
});
afterAll(() => siege.database.close());
beforeEach(() => {
  Object.assign(work, { verifications: 0, running: 0, most: 0 });
  waits.milliseconds = [];
});

describe('guessing one account from many addresses', () => {
  it('is judged ten times in half an hour, and then not at all', async () => {
    const { email } = await siege.anInvestor();
    expect(await siege.guess(email, 40)).toEqual({ CREDENTIALS_WRONG: BUDGET, RATE_LIMITED: 40 - BUDGET });
    expect(work.verifications).toBe(BUDGET);
  });

  it('is answered alike where there is no account', async () => {
    expect(await siege.guess(newAddress(), 15)).toEqual({ CREDENTIALS_WRONG: BUDGET, RATE_LIMITED: 5 });
    expect(work.verifications).toBe(BUDGET);
  });

  it('all at once is judged one after the other', async () => {
    const { email } = await siege.anInvestor();
    const contexts = await Promise.all(Array.from({ length: 20 }, () => siege.aBrowser().request()));
    const outcomes = await Promise.all(contexts.map((ctx) => outcomeOf(signIn(ctx, email, WRONG))));
    expect(outcomes.filter((outcome) => outcome === 'CREDENTIALS_WRONG')).toHaveLength(BUDGET);
    expect(work.most).toBe(1);
  });

  it('takes longer the more of it there was', async () => {
    const { email } = await siege.anInvestor();
    await siege.guess(email, 4);
    expect(waits.milliseconds).toEqual([]);
    await siege.guess(email, 5);
    expect(waits.milliseconds).toEqual([1_000, 1_000, 1_000, 1_000, 2_000]);
  });

  it('from one address uses up six of the ten', async () => {
    const { email } = await siege.anInvestor();
    const attacker = siege.aBrowser();
    const outcomes: string[] = [];
    for (let done = 0; done < 8; done += 1) outcomes.push(await outcomeOf(siege.enterOn(attacker, email, WRONG)));
    expect(outcomes.filter((outcome) => outcome === 'CREDENTIALS_WRONG')).toHaveLength(6);
    expect(await outcomeOf(siege.enterOn(siege.aBrowser(), email))).toBe('IN');
  });

  it('leaves everybody else alone', async () => {
    const [victim, neighbour] = [await siege.anInvestor(), await siege.anInvestor()];
    await siege.guess(victim.email, 15);
    expect(await outcomeOf(siege.enterOn(siege.aBrowser(), neighbour.email))).toBe('IN');
  });

  it('by signing in correctly uses nothing up', async () => {
    const { email } = await siege.anInvestor();
    for (let done = 0; done < 15; done += 1) expect(await outcomeOf(siege.enterOn(siege.aBrowser(), email))).toBe('IN');
    const office = siege.aBrowser();
    for (let done = 0; done < 15; done += 1) {
      office.device = undefined;
      expect(await outcomeOf(siege.enterOn(office, email))).toBe('IN');
    }
  });
});

describe('the owner of an account that is being guessed', () => {
  const underAttack = async () => {
    const person = await siege.anInvestor();
    const device = siege.aBrowser();
    await siege.enterOn(device, person.email);
    await siege.guess(person.email, 12);
    device.token = null;
    return { ...person, device };
  };

  it('signs in on the device that was used before', async () => {
    const { email, device } = await underAttack();
    expect(await outcomeOf(siege.enterOn(device, email))).toBe('IN');
  });

  it('signs in there though the whole address is limited', async () => {
    const { email, device } = await underAttack();
    for (let done = 0; done < 62; done += 1) await outcomeOf(siege.enterOn(device, newAddress(), WRONG));
    expect(await outcomeOf(siege.enterOn(device, newAddress(), WRONG))).toBe('RATE_LIMITED');
    expect(await outcomeOf(siege.enterOn(device, email))).toBe('IN');
  });

  it('is told on another device how long to wait, even with the right password', async () => {
    const { email } = await underAttack();
    await expect(siege.enterOn(siege.aBrowser(), email)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      details: { params: { retryAfter: expect.any(Number) } },
    });
  });

  it('makes another device known by a new password', async () => {
    const { email } = await underAttack();
    const another = siege.aBrowser();
    await requestPasswordReset(await another.request(), email);
    await resetPassword(await another.request(), await tokenFor(siege.database, email), 'медь, уголь и вода');
    expect(await outcomeOf(siege.enterOn(another, email, 'медь, уголь и вода'))).toBe('IN');
  });

  it('cannot be guessed on the known device either', async () => {
    const { email, device } = await underAttack();
    const outcomes: string[] = [];
    for (let done = 0; done < 12; done += 1) outcomes.push(await outcomeOf(siege.enterOn(device, email, WRONG)));
    expect(outcomes.filter((outcome) => outcome === 'CREDENTIALS_WRONG')).toHaveLength(10);
  });
});
