import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { runOn } from './database.ts';
import { Problem } from './problems.ts';

/** What is counted together: one caller, one caller's calls about one account, or one account. Always checked in this order. */
type Scope = 'ADDRESS' | 'PAIR' | 'ACCOUNT';

interface Window {
  readonly per: Scope;
  /** Maximum number of calls in that time. */
  readonly points: number;
  readonly seconds: number;
}

/** How often something may be called; each module states its own. Calls of resolvers are counted, not requests. */
export interface RateLimit {
  readonly name: string;
  readonly windows: readonly Window[];
}

const names = new Set<string>();

/**
 * Declares a limit. The scope of the account comes last: a call refused by its address is not counted against anybody's
 * account. Ten in half an hour are never more than thirty in any hour, whenever that hour begins.
 */
export const rateLimit = (name: string, ...windows: readonly Window[]): RateLimit => {
  if (names.has(name)) throw new Error(`Two rate limits are called ${name}: they would be counted together.`);
  names.add(name);
  return { name, windows };
};

/**
 * The caller, and the connections for counting: all copies of the product count together, as the system, whose counts the
 * application cannot change.
 */
export interface Caller {
  readonly address: string;
  readonly systemPool: Pool;
  readonly statements: { count: number };
}

const run = (ctx: Caller): ReturnType<typeof runOn> =>
  runOn(ctx.systemPool, () => {
    ctx.statements.count += 1;
  });

/** Keys are hashes: of one length, and without people's addresses in them. */
const keyOf = ({ name }: RateLimit, per: Scope, ctx: Caller, account: string): string => {
  const parts = { ADDRESS: [ctx.address], PAIR: [ctx.address, account], ACCOUNT: [account] }[per];
  return createHash('sha256')
    .update([name, per, ...parts].join('\n'))
    .digest('base64url')
    .slice(0, 27);
};

const REMEMBERED = 10_000;
const REMEMBERED_MS = 5_000;

/** Keys that were refused recently: a flood of refused calls costs the database almost nothing and a bounded amount of memory. */
class Refusals {
  private readonly known = new Map<string, { readonly opensAt: number; readonly forgottenAt: number }>();

  /** Seconds until the first of the keys may be used again; null when none of them is known to be refused. */
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
 * Counts one call; RATE_LIMITED with `retryAfter` in seconds once the limit is used up. Returns the number of calls in the last
 * scope. It is a statement of its own: if what follows fails, the call has been made all the same. When the database does not
 * answer, the call is refused.
 */
export const limit = async (ctx: Caller, rate: RateLimit, account = ''): Promise<number> => {
  const keys = rate.windows.map(({ per }) => keyOf(rate, per, ctx, account));
  const known = refusalsOf(ctx.systemPool);
  const wait = known.waitFor(keys);
  if (wait !== null) throw rateLimited(wait);
  const [counted] = await run(ctx)<Counted>(sql`select refused, wait_seconds as "waitSeconds", calls
    from count_call(${keys}::text[], ${rate.windows.map(({ points }) => points)}::integer[], ${rate.windows.map(({ seconds }) => seconds)}::integer[])`);
  if (!counted) throw new Error('A call was not counted.');
  if (counted.refused === null) return counted.calls;
  const waitSeconds = counted.waitSeconds ?? 1;
  known.remember(keys[counted.refused - 1] ?? '', waitSeconds);
  throw rateLimited(waitSeconds);
};

/** Takes one call about the account back: it was right, or failed for a reason of ours. What its caller's address has spent stays spent. */
export const refund = async (ctx: Caller, rate: RateLimit, account: string): Promise<void> => {
  const keys = rate.windows.filter(({ per }) => per !== 'ADDRESS').map(({ per }) => keyOf(rate, per, ctx, account));
  await run(ctx)(sql`select uncount_call(key) from unnest(${keys}::text[]) key`);
};
