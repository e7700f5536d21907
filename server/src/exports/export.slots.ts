import { Problem } from '../kernel/problems.ts';

/** Each export holds a connection of the public pages while it runs: most of them stay free for pages. */
const MOST_AT_ONCE = 4;
const MOST_PER_ADDRESS = 2;
const RETRY_AFTER_SECONDS = 15;

const running = new Map<string, number>();

const total = (): number => [...running.values()].reduce((sum, count) => sum + count, 0);

/** Takes a place among the exports that run at once, and answers how to give it back; RATE_LIMITED when there is none. */
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
