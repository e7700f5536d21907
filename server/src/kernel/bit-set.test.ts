import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitSetOf } from './bit-set.ts';
import type { BitSet } from './bit-set.ts';

const numbers = fc.uniqueArray(fc.nat(200), { maxLength: 60 });

const listOf = (set: BitSet): number[] => [...set.numbers()];
const sorted = (list: Iterable<number>): number[] => [...list].toSorted((one, other) => one - other);

describe('a set of bits', () => {
  it('holds what was put in, in ascending order', () => {
    fc.assert(
      fc.property(numbers, (some) => {
        const set = bitSetOf(some);
        expect(listOf(set)).toEqual(sorted(some));
        expect(set.count()).toBe(some.length);
        for (let number = 0; number <= 250; number += 1) expect(set.has(number)).toBe(some.includes(number));
      }),
    );
  });

  it('is intersected, united and reduced like any set, whatever the lengths', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const [a, b] = [bitSetOf(one), bitSetOf(other)];
        expect(listOf(a.and(b))).toEqual(sorted(one.filter((number) => other.includes(number))));
        expect(listOf(a.or(b))).toEqual(sorted(new Set([...one, ...other])));
        expect(listOf(a.without(b))).toEqual(sorted(one.filter((number) => !other.includes(number))));
      }),
    );
  });

  it('no longer holds what was taken out, and stays as it was when it is combined', () => {
    fc.assert(
      fc.property(numbers, fc.nat(200), (some, number) => {
        const set = bitSetOf([...some, number]);
        const before = listOf(set);
        set.and(bitSetOf([]));
        set.or(bitSetOf([250]));
        expect(listOf(set)).toEqual(before);
        set.delete(number);
        expect(listOf(set)).toEqual(sorted(some.filter((one) => one !== number)));
      }),
    );
  });
});
