import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from './sealing.ts';

const key = { id: '0a1b2c3d', key: randomBytes(32) };
const former = { id: '4e5f6071', key: randomBytes(32) };
const TEXT = 'JBSWY3DPEHPK3PXP';

describe('a sealed text', () => {
  it('opens with its key and what it is about', () => {
    expect(unseal([former, key], seal(key, TEXT, 'row 1'), 'row 1')).toBe(TEXT);
  });

  it('is another one each time and never holds the text', () => {
    const [one, other] = [seal(key, TEXT, 'row 1'), seal(key, TEXT, 'row 1')];
    expect(one).not.toBe(other);
    for (const sealed of [one, other]) expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').includes(TEXT)).toBe(false);
  });

  it('does not open in another row, with another key, or under another key’s name', () => {
    const sealed = seal(key, TEXT, 'row 1');
    expect(unseal([key], sealed, 'row 2')).toBeNull();
    expect(unseal([former], sealed, 'row 1')).toBeNull();
    expect(unseal([{ id: key.id, key: former.key }], sealed, 'row 1')).toBeNull();
    expect(unseal([{ id: former.id, key: key.key }], sealed.replace(key.id, former.id), 'row 1')).toBeNull();
  });

  it('does not open once any of its bytes was changed or it was cut', () => {
    const sealed = seal(key, TEXT, 'row 1');
    const body = Buffer.from(sealed.split('.')[2] ?? '', 'base64url');
    for (let at = 0; at < body.length; at += 1) {
      const changed = Buffer.from(body);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal([key], `v1.${key.id}.${changed.toString('base64url')}`, 'row 1')).toBeNull();
    }
    for (let length = 0; length < sealed.length; length += 1) expect(unseal([key], sealed.slice(0, length), 'row 1')).toBeNull();
  });

  it('is nothing but a sealed text: a plain one does not open', () => {
    for (const text of ['', TEXT, 'v1', 'v1..', `v1.${key.id}.`, 'v2.0a1b2c3d.AAAA']) expect(unseal([key], text, 'row 1')).toBeNull();
  });
});
