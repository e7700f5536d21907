import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords, MOST_EDITS } from './compare-words.ts';

interface Change {
  readonly added: boolean;
  readonly removed: boolean;
  readonly count: number;
  readonly value: string[];
}

/** The simplest comparison: keeps what both texts begin and end with. It obeys the limit as the library does. */
const plainly = (was: string[], is: string[], { maxEditLength }: { maxEditLength: number }): Change[] | undefined => {
  const common = (one: string[], other: string[]): number => one.findIndex((word, index) => word !== other[index]);
  const end = (one: string[], other: string[]): number =>
    common(one, other) < 0 ? Math.min(one.length, other.length) : common(one, other);
  const head = end(was, is);
  const tail = Math.min(end(was.toReversed(), is.toReversed()), was.length - head, is.length - head);
  const parts = [
    { added: false, removed: false, value: was.slice(0, head) },
    { added: false, removed: true, value: was.slice(head, was.length - tail) },
    { added: true, removed: false, value: is.slice(head, is.length - tail) },
    { added: false, removed: false, value: is.slice(is.length - tail) },
  ];
  const edits = was.length + is.length - 2 * (head + tail);
  return edits > maxEditLength ? undefined : parts.map((part) => ({ ...part, count: part.value.length })).filter(({ count }) => count > 0);
};

const side = (pieces: readonly { operation: string; text: string }[], other: string): string =>
  pieces
    .filter(({ operation }) => operation !== other)
    .map(({ text }) => text)
    .join('');

describe('two texts word by word', () => {
  it('can be put together again on either side, rewritten or not', () => {
    const text = fc.array(fc.constantFrom('льгота ', 'жыл', ' ', '5', '.', '\n', 'year'), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, fc.nat(30), (was, is, most) => {
        const { pieces } = compareWords(plainly, was, is, most);
        expect([side(pieces, 'ADDED'), side(pieces, 'REMOVED')]).toEqual([was, is]);
      }),
    );
  });

  it('name what was added and removed', () => {
    expect(compareWords(plainly, 'Срок 5 лет', 'Срок 7 лет')).toEqual({
      pieces: [
        { operation: 'SAME', text: 'Срок' },
        { operation: 'REMOVED', text: ' 5' },
        { operation: 'ADDED', text: ' 7' },
        { operation: 'SAME', text: ' лет' },
      ],
      isRewritten: false,
      edits: 2,
    });
  });

  it('with more edits than anybody reads are one before and one after', () => {
    const words = (prefix: string): string => Array.from({ length: MOST_EDITS }, (_, index) => `${prefix}${index}`).join(' ');
    expect(compareWords(plainly, words('a'), words('b'))).toEqual({
      pieces: [
        { operation: 'REMOVED', text: words('a') },
        { operation: 'ADDED', text: words('b') },
      ],
      isRewritten: true,
      edits: MOST_EDITS,
    });
  });

  it('of which one is empty are added or removed as a whole, however long', () => {
    const text = 'слово '.repeat(600);
    expect(compareWords(plainly, '', text)).toEqual({ pieces: [{ operation: 'ADDED', text }], isRewritten: false, edits: 0 });
    expect(compareWords(plainly, text, '')).toEqual({ pieces: [{ operation: 'REMOVED', text }], isRewritten: false, edits: 0 });
  });

  it('longer than a clause may be are not compared', () => {
    const compare = (): never => {
      throw new Error('was compared');
    };
    expect(compareWords(compare, 'а'.repeat(90_000), 'б'.repeat(90_000))).toMatchObject({ isRewritten: true, edits: 0 });
  });
});
