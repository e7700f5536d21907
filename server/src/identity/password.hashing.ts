import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../kernel/problems.ts';

export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** argon2id (the library's default algorithm), 19 MiB, two passes: 14 ms on one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * Both cores may hash, and a few requests may wait; further ones are told to come back, so that signing in cannot starve
 * everything else.
 */
const AT_ONCE = 2;
const MAX_WAITING = 8;
const RETRY_AFTER_SECONDS = 2;

/** A hash of full cost that no password matches. Used where an address has no account. */
const FITS_NOTHING = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Callers with a known device or link are served first: strangers can fill their own queue, but never this one. */
export type Line = 'KNOWN' | 'STRANGERS';

let running = 0;
const waiting: Record<Line, (() => void)[]> = { KNOWN: [], STRANGERS: [] };

const enter = async (line: Line): Promise<void> => {
  if (running < AT_ONCE) {
    running += 1;
    return;
  }
  if (waiting[line].length >= MAX_WAITING) throw new Problem('RATE_LIMITED', { params: { retryAfter: RETRY_AFTER_SECONDS } });
  await new Promise<void>((resolve) => waiting[line].push(resolve));
};

/** A released slot is given directly to the request that has waited longest. */
const leave = (): void => {
  const next = waiting.KNOWN.shift() ?? waiting.STRANGERS.shift();
  if (next) next();
  else running -= 1;
};

const inLine = async <T>(line: Line, work: () => Promise<T>): Promise<T> => {
  await enter(line);
  try {
    return await work();
  } finally {
    leave();
  }
};

/** One password typed on two kinds of keyboards is one password. */
const normalizePassword = (password: string): string => password.normalize('NFKC');

export const passwordLength = (password: string): number => [...normalizePassword(password)].length;

export const hashPassword = (password: string, line: Line = 'STRANGERS'): Promise<string> =>
  inLine(line, () => hash(normalizePassword(password), COST));

/** Whether the password matches. Without a hash the same work is done, and the answer is no. */
export const fitsPassword = (storedHash: string | null, password: string, line: Line = 'STRANGERS'): Promise<boolean> => {
  const tooLong = passwordLength(password) > PASSWORD_LENGTH.max;
  const against = tooLong ? FITS_NOTHING : (storedHash ?? FITS_NOTHING);
  return inLine(line, () => verify(against, tooLong ? '' : normalizePassword(password)));
};
