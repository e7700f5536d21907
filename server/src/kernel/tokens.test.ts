import { expect, it } from 'vitest';
import { hashToken, isToken, newToken } from './tokens.ts';

it('carries 256 bits and is never the same', () => {
  const made = new Set(Array.from({ length: 100 }, newToken));
  expect(made.size).toBe(100);
  for (const token of made) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
});

it('is recognised by its shape alone', () => {
  expect(isToken(newToken())).toBe(true);
  for (const text of ['', 'short', `${newToken()}=`, `${newToken().slice(1)}'`]) expect(isToken(text), text).toBe(false);
});

it('is stored as a hash that does not show it', () => {
  const token = newToken();
  expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashToken(token)).toBe(hashToken(token));
  expect(hashToken(token)).not.toBe(hashToken(newToken()));
});
