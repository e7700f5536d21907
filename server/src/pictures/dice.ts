/** A deterministic source of choices: the same seed always gives the same numbers, on the server and in the browser. */
export interface Dice {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(first: T, ...others: readonly T[]): T;
}

// FNV-1a: seeds that differ in one letter give very different values.
const hash = (seed: string): number => {
  let value = 0x811c9dc5;
  for (const letter of seed) {
    value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return value >>> 0;
};

// Mulberry32: 32 bits of state are enough for a drawing.
const mulberry = (start: number): (() => number) => {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export const diceFrom = (seed: string): Dice => {
  const next = mulberry(hash(seed));
  return {
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
    pick: (first, ...others) => {
      const place = Math.floor(next() * (others.length + 1));
      return others[place - 1] ?? first;
    },
  };
};
