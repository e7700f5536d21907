import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetFailures, forgive, limit, noteFailure, slowDown } from './limits.ts';

const anAddress = () => ({ address: randomBytes(6).toString('hex') });
const anAccount = () => `${randomBytes(6).toString('hex')}@example.kz`;

const times = async (count: number, work: () => Promise<void>): Promise<void> => {
  for (let done = 0; done < count; done += 1) await work();
};

const refused = { code: 'RATE_LIMITED', details: { params: { retryAfter: expect.any(Number) } } };

describe('a limit', () => {
  it('by pair stops one caller at one account, and says for how long', async () => {
    const [caller, account] = [anAddress(), anAccount()];
    await times(10, () => limit(caller, 'SIGN_IN', account));
    const stopped = await limit(caller, 'SIGN_IN', account).catch((problem: unknown) => problem);
    expect(stopped).toMatchObject(refused);
    const retryAfter = (stopped as { details: { params: { retryAfter: number } } }).details.params.retryAfter;
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
  });

  it('by pair leaves the account open to others and the caller free elsewhere', async () => {
    const [caller, account] = [anAddress(), anAccount()];
    await times(10, () => limit(caller, 'SIGN_IN', account));
    await limit(anAddress(), 'SIGN_IN', account);
    await limit(caller, 'SIGN_IN', anAccount());
    await expect(limit(caller, 'SIGN_IN', account)).rejects.toMatchObject(refused);
  });

  it('by address stops one caller who goes from account to account', async () => {
    const caller = anAddress();
    await times(60, () => limit(caller, 'SIGN_IN', anAccount()));
    await expect(limit(caller, 'SIGN_IN', anAccount())).rejects.toMatchObject(refused);
  });

  it('by account stops many callers together', async () => {
    const account = anAccount();
    await times(10, () => limit(anAddress(), 'SIGN_IN_CODE', account));
    await expect(limit(anAddress(), 'SIGN_IN_CODE', account)).rejects.toMatchObject(refused);
  });

  it('is forgiven after a right answer', async () => {
    const [caller, account] = [anAddress(), anAccount()];
    await times(10, () => limit(caller, 'SIGN_IN_CODE', account));
    await forgive(caller, 'SIGN_IN_CODE', account);
    await expect(limit(caller, 'SIGN_IN_CODE', account)).resolves.toBeUndefined();
  });
});

describe('after failures', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const delayAfter = async (count: number): Promise<number> => {
    const account = anAccount();
    await times(count, () => noteFailure(account));
    vi.useFakeTimers();
    const before = Date.now();
    const slowed = slowDown(account);
    await vi.runAllTimersAsync();
    await slowed;
    const delay = Date.now() - before;
    vi.useRealTimers();
    return delay;
  };

  it.each([
    [0, 0],
    [4, 0],
    [5, 1_000],
    [10, 2_000],
    [50, 4_000],
  ])('%i of them the answer takes %i ms longer, and still comes', async (count, milliseconds) => {
    expect(await delayAfter(count)).toBe(milliseconds);
  });

  it('a right password makes it quick again', async () => {
    const account = anAccount();
    await times(7, () => noteFailure(account));
    await forgetFailures(account);
    vi.useFakeTimers();
    await slowDown(account);
    expect(vi.getTimerCount()).toBe(0);
  });
});
