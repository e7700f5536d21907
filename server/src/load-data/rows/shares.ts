/** A sequence of numbers from 0 to 1 that looks random and is the same for the same seed (mulberry32). */
export const drawing = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Whole parts of `total` in proportion to `weights`; together they are exactly the total. A weight of 0 gets nothing. */
export const roundedShares = (weights: readonly number[], total: number): number[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let before = 0;
  let weightBefore = 0;
  return weights.map((weight) => {
    weightBefore += weight;
    const until = Math.round((total * weightBefore) / sum);
    const part = until - before;
    before = until;
    return part;
  });
};
