import type * as Argon2 from '@node-rs/argon2';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const work = vi.hoisted(() => ({ calls: [] as string[], passwords: [] as string[] }));

vi.mock('@node-rs/argon2', async (load) => {
  const real = await load<typeof Argon2>();
  return {
    hash: (...args: Parameters<typeof real.hash>) => {
      work.calls.push('hash');
      return real.hash(...args);
    },
    verify: (...args: Parameters<typeof real.verify>) => {
      work.passwords.push(String(args[1]));
      work.calls.push(`verify ${String(args[0]).split('$').slice(1, 4).join(' ')}`);
      return real.verify(...args);
    },
  };
});

// Tests of this project share loaded modules: one that ran before may have loaded the real library.
vi.resetModules();
const { fitsPassword, hashPassword, passwordLength } = await import('./password.hashing.ts');
const { Problem } = await import('../kernel/problems.ts');

const FULL_WORK = 'verify argon2id v=19 m=19456,t=2,p=1';

beforeEach(() => {
  work.calls.length = 0;
  work.passwords.length = 0;
});

describe('a stored password', () => {
  it('is an argon2id hash of the agreed cost, fits itself and nothing else', async () => {
    const stored = await hashPassword('степь ветер рельсы');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await fitsPassword(stored, 'степь ветер рельсы')).toBe(true);
    expect(await fitsPassword(stored, 'степь ветер рельсы!')).toBe(false);
  });

  it('does not depend on how a keyboard composes letters', async () => {
    const stored = await hashPassword('чай и й с бреве'.normalize('NFC'));
    expect(await fitsPassword(stored, 'чай и й с бреве'.normalize('NFD'))).toBe(true);
  });

  it('is counted in characters, not in bytes', () => {
    expect(passwordLength('қайта қайта')).toBe(11);
    expect(passwordLength('🙂'.repeat(12))).toBe(12);
  });
});

describe('when no hash is stored', () => {
  it('the same work is done for nothing', async () => {
    expect(await fitsPassword(null, 'whatever it may be')).toBe(false);
    expect(work.calls).toEqual([FULL_WORK]);
  });

  it('a very long password costs no more and never matches', async () => {
    expect(await fitsPassword(await hashPassword('x'.repeat(128)), 'x'.repeat(100_000))).toBe(false);
    expect(work.calls).toEqual(['hash', FULL_WORK]);
  });
});

describe('simultaneous sign-ins', () => {
  it('of ten people are served, the eleventh is told to come back', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 11 }, () => fitsPassword(null, 'somebody at the door')));
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toBeInstanceOf(Problem);
    expect(refused[0]?.reason).toMatchObject({ code: 'RATE_LIMITED', details: { params: { retryAfter: 2 } } });
    expect(work.calls).toHaveLength(10);
  });

  it('of strangers do not delay known devices', async () => {
    const strangers = Array.from({ length: 30 }, () => fitsPassword(null, 'somebody at the door'));
    const owner = fitsPassword(null, 'the owner at the door', 'KNOWN');
    await Promise.allSettled([...strangers, owner]);
    // Right after the two that were being served already, before the eight that waited.
    expect(work.passwords.indexOf('the owner at the door')).toBe(2);
    expect(work.passwords).toHaveLength(11);
  });

  it('leave the queue empty afterwards', async () => {
    await Promise.allSettled(Array.from({ length: 30 }, () => fitsPassword(null, 'somebody at the door')));
    expect(await fitsPassword(null, 'one more')).toBe(false);
  });
});
