import { describe, expect, it } from 'vitest';
import { newRecoveryCode, newTotpSecret, normalizeCode, stepOfCode, totpUri } from './totp.ts';

/** RFC 6238, appendix B: the secret `12345678901234567890`, the last six of its eight digits. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a one-time code', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [2_000_000_000, '279037', 66_666_666],
  ])('agrees with RFC 6238 at second %i', (second, code, step) => {
    expect(stepOfCode(RFC_SECRET, code, second * 1000)).toBe(step);
  });

  it('of the step before or after belongs to that step', () => {
    expect(stepOfCode(RFC_SECRET, '287082', 30_000 * 2)).toBe(1);
    expect(stepOfCode(RFC_SECRET, '287082', 0)).toBe(1);
  });

  it('of a step further away is wrong', () => {
    expect(stepOfCode(RFC_SECRET, '287082', 30_000 * 3)).toBeNull();
    expect(stepOfCode(RFC_SECRET, '000000', 59_000)).toBeNull();
  });

  it('is read as people type it', () => {
    expect(normalizeCode(' 287 082 ')).toBe('287082');
    expect(normalizeCode('abcd-efgh-ijkl-mnop')).toBe('ABCDEFGHIJKLMNOP');
  });
});

it('a secret has 160 bits and an address that authenticators understand', () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const uri = new URL(totpUri(secret, 'askar@example.kz'));
  expect(uri.protocol).toBe('otpauth:');
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({ issuer: 'Qaita', secret, algorithm: 'SHA1', digits: '6', period: '30' });
});

it('recovery codes do not repeat', () => {
  const codes = new Set(Array.from({ length: 200 }, newRecoveryCode));
  expect(codes.size).toBe(200);
  for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
});
