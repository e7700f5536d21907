import { describe, expect, it } from 'vitest';
import { takeSlot } from './export.slots.ts';

const refused = expect.objectContaining({ code: 'RATE_LIMITED', details: { params: { retryAfter: 15 } } });

describe('exports at once', () => {
  it('are limited to two per address', () => {
    const leave = [takeSlot('a'), takeSlot('a')];
    expect(() => takeSlot('a')).toThrow(refused);
    leave.forEach((give) => give());
    takeSlot('a')();
  });

  it('are limited to four in all', () => {
    const leave = ['a', 'b', 'c', 'd'].map((address) => takeSlot(address));
    expect(() => takeSlot('e')).toThrow(refused);
    leave.forEach((give) => give());
    takeSlot('e')();
  });

  it('release their slot once, however often they are ended', () => {
    const leave = [takeSlot('a'), takeSlot('a')];
    leave[0]?.();
    leave[0]?.();
    const third = takeSlot('a');
    expect(() => takeSlot('a')).toThrow(refused);
    third();
    leave[1]?.();
  });
});
