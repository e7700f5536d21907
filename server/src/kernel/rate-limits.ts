import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { runOn } from './database.ts';
import { Problem } from './problems.ts';

/** What is counted together: one caller, one caller's calls about one account, or one account. Always asked in this order. */
type Scope = 'ADDRESS' | 'PAIR' | 'ACCOUNT';

interface Limit {
  readonly per: Scope;
  readonly points: number;
  readonly seconds: number;
}

const MINUTE = 60;
const HOUR = 3_600;

/**
 * How often something may be called (decision 12). Calls of resolvers are counted, not requests.
 * The narrowest scope comes last: a call that its address may not make is not counted against anybody's account.
 * Ten in half an hour are never more than thirty in any hour, whenever that hour begins.
 */
export const LIMITS = {
  /** From devices that are not known. One address cannot use up the account's whole budget. */
  SIGN_IN: [
    { per: 'ADDRESS', points: 60, seconds: MINUTE },
    { per: 'PAIR', points: 6, seconds: 30 * MINUTE },
    { per: 'ACCOUNT', points: 10, seconds: 30 * MINUTE },
  ],
  SIGN_IN_CODE: [{ per: 'ACCOUNT', points: 10, seconds: 30 * MINUTE }],
  /** From a device that is known; the account is then the person on this device, and nobody else can use it up. */
  KNOWN_DEVICE: [{ per: 'ACCOUNT', points: 10, seconds: 15 * MINUTE }],
  KNOWN_DEVICE_CODE: [{ per: 'ACCOUNT', points: 10, seconds: 15 * MINUTE }],
  KNOWN_DEVICE_PROOF: [{ per: 'ACCOUNT', points: 10, seconds: 15 * MINUTE }],
  /** From sessions on devices that are not known: stolen cookies. */
  PROOF: [{ per: 'ACCOUNT', points: 10, seconds: 30 * MINUTE }],
  SET_UP_CODES: [{ per: 'ACCOUNT', points: 10, seconds: 15 * MINUTE }],
  EMAIL_CHANGE: [
    { per: 'ADDRESS', points: 20, seconds: HOUR },
    { per: 'ACCOUNT', points: 5, seconds: HOUR },
  ],
  SIGN_UP: [
    { per: 'ADDRESS', points: 20, seconds: HOUR },
    { per: 'PAIR', points: 3, seconds: HOUR },
    { per: 'ACCOUNT', points: 5, seconds: HOUR },
  ],
  PASSWORD_RESET: [
    { per: 'ADDRESS', points: 20, seconds: HOUR },
    { per: 'PAIR', points: 3, seconds: HOUR },
  ],
  /** Counted where letters are written: who floods a mailbox is stopped, and the newest letters in it still work. */
  RESET_LETTERS: [{ per: 'ACCOUNT', points: 3, seconds: HOUR }],
  /** Of links that are none of ours. A right one is never refused: it cannot be guessed. */
  WRONG_TOKEN: [{ per: 'ADDRESS', points: 30, seconds: 10 * MINUTE }],
  INVITE: [
    { per: 'ADDRESS', points: 60, seconds: HOUR },
    { per: 'ACCOUNT', points: 30, seconds: HOUR },
  ],
  INVITED: [{ per: 'ACCOUNT', points: 5, seconds: HOUR }],
  INTEREST_SUBMIT: [{ per: 'ACCOUNT', points: 20, seconds: HOUR }],
  EXPORT: [{ per: 'ADDRESS', points: 60, seconds: HOUR }],
  OIDC: [{ per: 'ADDRESS', points: 30, seconds: 10 * MINUTE }],
} as const satisfies Record<string, readonly Limit[]>;

export type LimitName = keyof typeof LIMITS;

/** Who calls, and where all copies of the product count together: as the system, whose counts the application cannot touch. */
export interface Caller {
  readonly address: string;
  readonly systemPool: Pool;
  readonly statements: { count: number };
}

const run = (ctx: Caller): ReturnType<typeof runOn> =>
  runOn(ctx.systemPool, () => {
    ctx.statements.count += 1;
  });

/** Keys are hashes: of one length, and no addresses of people among them. */
const keyOf = (name: LimitName, per: Scope, ctx: Caller, account: string): string => {
  const parts = { ADDRESS: [ctx.address], PAIR: [ctx.address, account], ACCOUNT: [account] }[per];
  return createHash('sha256')
    .update([name, per, ...parts].join('\n'))
    .digest('base64url')
    .slice(0, 27);
};

const REMEMBERED = 10_000;
const REMEMBERED_MS = 5_000;

/** Keys that were refused a moment ago: a flood of refused calls costs the database next to nothing, and memory a bounded amount. */
class Refusals {
  private readonly known = new Map<string, { readonly opensAt: number; readonly forgottenAt: number }>();

  /** Seconds until one of the keys opens; null when none of them is known to be closed. */
  public waitFor(keys: readonly string[]): number | null {
    const now = Date.now();
    for (const key of keys) {
      const refusal = this.known.get(key);
      if (refusal && refusal.forgottenAt > now) return Math.max(1, Math.ceil((refusal.opensAt - now) / 1_000));
      this.known.delete(key);
    }
    return null;
  }

  public remember(key: string, waitSeconds: number): void {
    const [oldest] = this.known.keys();
    if (this.known.size >= REMEMBERED && oldest !== undefined) this.known.delete(oldest);
    const milliseconds = waitSeconds * 1_000;
    this.known.set(key, { opensAt: Date.now() + milliseconds, forgottenAt: Date.now() + Math.min(milliseconds, REMEMBERED_MS) });
  }
}

const refusals = new WeakMap<Pool, Refusals>();

const refusalsOf = (pool: Pool): Refusals => {
  const known = refusals.get(pool) ?? new Refusals();
  refusals.set(pool, known);
  return known;
};

const rateLimited = (retryAfter: number): Problem => new Problem('RATE_LIMITED', { params: { retryAfter } });

interface Counted {
  readonly refused: number | null;
  readonly waitSeconds: number | null;
  readonly calls: number;
}

/**
 * Counts one call; RATE_LIMITED with `retryAfter` in seconds once a limit of that name is used up. Answers how many calls
 * of the last scope there have been. One statement, of its own: what follows may fail, the call was made. When the
 * database does not answer, neither does this: a limit that cannot count lets nobody pass.
 */
export const limit = async (ctx: Caller, name: LimitName, account = ''): Promise<number> => {
  const limits: readonly Limit[] = LIMITS[name];
  const keys = limits.map(({ per }) => keyOf(name, per, ctx, account));
  const known = refusalsOf(ctx.systemPool);
  const wait = known.waitFor(keys);
  if (wait !== null) throw rateLimited(wait);
  const [counted] = await run(ctx)<Counted>(sql`select refused, wait_seconds as "waitSeconds", calls
    from count_call(${keys}::text[], ${limits.map(({ points }) => points)}::integer[], ${limits.map(({ seconds }) => seconds)}::integer[])`);
  if (!counted) throw new Error('A call was not counted.');
  if (counted.refused === null) return counted.calls;
  const waitSeconds = counted.waitSeconds ?? 1;
  known.remember(keys[counted.refused - 1] ?? '', waitSeconds);
  throw rateLimited(waitSeconds);
};

/** Gives one call about the account back: it was right, or failed for a reason of ours. What its caller's address has spent stays spent. */
export const refund = async (ctx: Caller, name: LimitName, account: string): Promise<void> => {
  const limits: readonly Limit[] = LIMITS[name];
  const keys = limits.filter(({ per }) => per !== 'ADDRESS').map(({ per }) => keyOf(name, per, ctx, account));
  await run(ctx)(sql`select uncount_call(key) from unnest(${keys}::text[]) key`);
};
