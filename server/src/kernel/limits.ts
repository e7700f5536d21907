import { createHash } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Problem } from './problems.ts';

/** What is counted together: one caller, one account, or one caller's calls about one account. */
type Scope = 'ADDRESS' | 'ACCOUNT' | 'PAIR';

interface Limit {
  readonly per: Scope;
  readonly points: number;
  readonly seconds: number;
}

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/**
 * How often something may be called (trust.md, section 5). Calls of resolvers are counted, not requests. Signing in
 * has no limit per account: whoever knows an address could lock its owner out. There the answer slows down instead.
 */
export const LIMITS = {
  SIGN_IN: [
    { per: 'PAIR', points: 10, seconds: MINUTE },
    { per: 'ADDRESS', points: 60, seconds: MINUTE },
  ],
  SIGN_IN_CODE: [{ per: 'ACCOUNT', points: 10, seconds: 15 * MINUTE }],
  PROOF: [{ per: 'ACCOUNT', points: 10, seconds: 20 * MINUTE }],
  EMAIL_CHANGE: [
    { per: 'ACCOUNT', points: 5, seconds: HOUR },
    { per: 'ADDRESS', points: 20, seconds: HOUR },
  ],
  SIGN_UP: [
    { per: 'PAIR', points: 3, seconds: HOUR },
    { per: 'ACCOUNT', points: 10, seconds: DAY },
    { per: 'ADDRESS', points: 20, seconds: HOUR },
  ],
  PASSWORD_RESET: [
    { per: 'PAIR', points: 3, seconds: HOUR },
    { per: 'ACCOUNT', points: 10, seconds: DAY },
    { per: 'ADDRESS', points: 20, seconds: HOUR },
  ],
  TOKEN: [{ per: 'ADDRESS', points: 30, seconds: 10 * MINUTE }],
  INVITE: [
    { per: 'ACCOUNT', points: 30, seconds: HOUR },
    { per: 'ADDRESS', points: 60, seconds: HOUR },
  ],
  INVITED: [{ per: 'ACCOUNT', points: 5, seconds: HOUR }],
  INTEREST_SUBMIT: [{ per: 'ACCOUNT', points: 20, seconds: HOUR }],
  SEARCH: [{ per: 'ADDRESS', points: 60, seconds: MINUTE }],
  EXPORT: [{ per: 'ADDRESS', points: 60, seconds: HOUR }],
  OIDC: [{ per: 'ADDRESS', points: 30, seconds: 10 * MINUTE }],
} as const satisfies Record<string, readonly Limit[]>;

export type LimitName = keyof typeof LIMITS;

const counters = new Map<string, RateLimiterMemory>();

const counterOf = (name: string, { per, points, seconds }: Limit): RateLimiterMemory => {
  const key = `${name}:${per}`;
  const known = counters.get(key);
  if (known) return known;
  const made = new RateLimiterMemory({ keyPrefix: key, points, duration: seconds });
  counters.set(key, made);
  return made;
};

/** Keys are kept as hashes: of one length, and no addresses of people in memory. */
const keyOf = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('base64url');

const keyIn = (per: Scope, address: string, account: string): string =>
  ({ ADDRESS: keyOf(address), ACCOUNT: keyOf(account), PAIR: keyOf(address, account) })[per];

const waitOf = (rejection: unknown): number => {
  const isWait = typeof rejection === 'object' && rejection !== null && 'msBeforeNext' in rejection;
  if (!isWait || typeof rejection.msBeforeNext !== 'number') throw rejection;
  return Math.max(1, Math.ceil(rejection.msBeforeNext / 1000));
};

/** Counts one call; RATE_LIMITED with `retryAfter` in seconds once a limit of that name is used up. */
export const limit = async (ctx: { readonly address: string }, name: LimitName, account = ''): Promise<void> => {
  for (const one of LIMITS[name]) {
    const counter = counterOf(name, one);
    await counter.consume(keyIn(one.per, ctx.address, account)).catch((rejection: unknown) => {
      throw new Problem('RATE_LIMITED', { params: { retryAfter: waitOf(rejection) } });
    });
  }
};

/** Gives one call back: it failed for a reason of ours. */
export const refund = async (ctx: { readonly address: string }, name: LimitName, account = ''): Promise<void> => {
  for (const one of LIMITS[name]) await counterOf(name, one).reward(keyIn(one.per, ctx.address, account));
};

/** A right answer clears what was counted on the way to it. */
export const forgive = async (ctx: { readonly address: string }, name: LimitName, account = ''): Promise<void> => {
  for (const one of LIMITS[name]) await counterOf(name, one).delete(keyIn(one.per, ctx.address, account));
};

/** Failures of one account within a quarter of an hour, and how long the next answer then takes. */
const SIGN_IN_DELAYS = [
  { failures: 20, milliseconds: 4_000 },
  { failures: 10, milliseconds: 2_000 },
  { failures: 5, milliseconds: 1_000 },
] as const;

const failures = new RateLimiterMemory({ keyPrefix: 'SIGN_IN_FAILURES', points: 1_000_000, duration: 15 * MINUTE });

export const noteFailure = async (account: string): Promise<void> => {
  await failures.penalty(keyOf(account));
};

export const forgetFailures = async (account: string): Promise<void> => {
  await failures.delete(keyOf(account));
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Makes guessing slow without ever shutting the owner out. An address without an account is slowed alike. */
export const slowDown = async (account: string): Promise<void> => {
  const count = (await failures.get(keyOf(account)))?.consumedPoints ?? 0;
  const delay = SIGN_IN_DELAYS.find((step) => count >= step.failures);
  if (delay) await pause(delay.milliseconds);
};
