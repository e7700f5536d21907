import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readUnsubscribe, writeUnsubscribe } from './unsubscribe.token.ts';
import type { Unsubscribe } from './unsubscribe.token.ts';

const key = randomBytes(32);
const wishes: readonly Unsubscribe[] = [
  { personId: randomUUID(), subject: null },
  { personId: randomUUID(), subject: { kind: 'SEARCH', id: randomUUID() } },
  { personId: randomUUID(), subject: { kind: 'WATCH', id: randomUUID() } },
];

describe('the token of a link that stops letters', () => {
  it.each(wishes)('reads back what was written: %o', (wish) => {
    const token = writeUnsubscribe(key, wish);
    expect(readUnsubscribe(key, token)).toEqual(wish);
    expect(token).toMatch(/^[\w-]{66}$/);
  });

  it('changed anywhere is refused', () => {
    const token = writeUnsubscribe(key, { personId: randomUUID(), subject: { kind: 'SEARCH', id: randomUUID() } });
    for (let place = 0; place < token.length; place += 1) {
      const other = token[place] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, place) + other + token.slice(place + 1);
      // The last letter has bits that are not used.
      if (Buffer.from(changed, 'base64url').equals(Buffer.from(token, 'base64url'))) continue;
      expect(readUnsubscribe(key, changed), String(place)).toBeNull();
    }
  });

  it('of another installation, cut, longer or nonsense is refused', () => {
    const token = writeUnsubscribe(key, { personId: randomUUID(), subject: null });
    expect(readUnsubscribe(randomBytes(32), token)).toBeNull();
    for (const wrong of ['', token.slice(1), `${token}A`, '../../etc/passwd', '%00', 'x'.repeat(10_000)])
      expect(readUnsubscribe(key, wrong)).toBeNull();
  });
});
