import { Problem } from '../kernel/problems.ts';

/** Each running export holds a connection of the reader's pool: most of them must stay free for pages. */
const MOST_AT_ONCE = 4;
const MOST_PER_ADDRESS = 2;
const RETRY_AFTER_SECONDS = 15;

const running = new Map<string, number>();

const total = (): number => [...running.values()].reduce((sum, count) => sum + count, 0);

/** Takes one of the slots for exports and returns a function that releases it; RATE_LIMITED when none is free. */
export const takeSlot = (address: string): (() => void) => {
  const own = running.get(address) ?? 0;
  if (own >= MOST_PER_ADDRESS || total() >= MOST_AT_ONCE)
    throw new Problem('RATE_LIMITED', { params: { retryAfter: RETRY_AFTER_SECONDS } });
  running.set(address, own + 1);
  let isTaken = true;
  return () => {
    if (!isTaken) return;
    isTaken = false;
    const left = (running.get(address) ?? 1) - 1;
    if (left > 0) running.set(address, left);
    else running.delete(address);
  };
};
