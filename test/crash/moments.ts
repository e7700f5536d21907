/** Repeats a run: it determines when processes are killed. */
export const SEED = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);

/** Numbers from 0 to 1, determined by the seed (mulberry32). */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The counts of acknowledged submissions after which a process is killed: all different, in ascending order. */
export const moments = (count: number, of: number): number[] => {
  if (count >= of) throw new Error('there are more kills than sendings');
  const next = numbersFrom(SEED);
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(1 + Math.floor(next() * (of - 1)));
  return [...chosen].toSorted((a, b) => a - b);
};
