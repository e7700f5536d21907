const ones = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** A set of small numbers, one bit each: number `n` is bit `n & 31` of word `n >>> 5`. Missing words are zero. */
export class BitSet {
  public constructor(public readonly words: Uint32Array) {}

  /** An empty set with room for numbers below `size`. */
  public static of(size: number): BitSet {
    return new BitSet(new Uint32Array((size + 31) >>> 5));
  }

  public has(number: number): boolean {
    return (((this.words[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }

  public add(number: number): void {
    const at = number >>> 5;
    this.words[at] = (this.words[at] ?? 0) | (1 << (number & 31));
  }

  public delete(number: number): void {
    const at = number >>> 5;
    this.words[at] = (this.words[at] ?? 0) & ~(1 << (number & 31));
  }

  public count(): number {
    let count = 0;
    for (let at = 0; at < this.words.length; at += 1) count += ones(this.words[at] ?? 0);
    return count;
  }

  public and(other: BitSet): BitSet {
    const words = new Uint32Array(Math.min(this.words.length, other.words.length));
    for (let at = 0; at < words.length; at += 1) words[at] = (this.words[at] ?? 0) & (other.words[at] ?? 0);
    return new BitSet(words);
  }

  public or(other: BitSet): BitSet {
    const [longer, shorter] = this.words.length >= other.words.length ? [this, other] : [other, this];
    const words = longer.words.slice();
    for (let at = 0; at < shorter.words.length; at += 1) words[at] = (words[at] ?? 0) | (shorter.words[at] ?? 0);
    return new BitSet(words);
  }

  public without(other: BitSet): BitSet {
    const words = this.words.slice();
    const shared = Math.min(words.length, other.words.length);
    for (let at = 0; at < shared; at += 1) words[at] = (words[at] ?? 0) & ~(other.words[at] ?? 0);
    return new BitSet(words);
  }

  /** Its numbers in ascending order. */
  public numbers(): Uint32Array {
    const numbers = new Uint32Array(this.count());
    let next = 0;
    for (let at = 0; at < this.words.length; at += 1) {
      for (let word = this.words[at] ?? 0; word !== 0; word &= word - 1) {
        numbers[next] = (at << 5) + 31 - Math.clz32(word & -word);
        next += 1;
      }
    }
    return numbers;
  }
}

export const bitSetOf = (numbers: readonly number[]): BitSet => {
  const set = BitSet.of(numbers.reduce((most, number) => Math.max(most, number + 1), 0));
  for (const number of numbers) set.add(number);
  return set;
};
