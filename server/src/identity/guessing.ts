import type { Context } from '../request/context.ts';
import { limit, refund } from '../kernel/rate-limits.ts';
import type { RateLimit } from '../kernel/rate-limits.ts';
import { KNOWN_DEVICE, KNOWN_DEVICE_CODE, KNOWN_DEVICE_PROOF, PROOF, SIGN_IN, SIGN_IN_CODE } from './identity.limits.ts';
import type { Line } from './password.hashing.ts';
import { pause } from '../kernel/pause.ts';
import { Problem } from '../kernel/problems.ts';
import { inTurn } from '../kernel/turns.ts';
import { knownDevice } from './known-devices.ts';
import type { KnownAs, Proof } from './known-devices.ts';

/** Whose budget a try comes out of. */
export interface Budget {
  readonly limit: RateLimit;
  readonly account: string;
  readonly line: Line;
}

interface Door {
  readonly strangers: RateLimit;
  readonly known: RateLimit;
  /** What a device must have shown before to count as known here. */
  readonly proofs: readonly Proof[];
}

const DOORS = {
  PASSWORD: { strangers: SIGN_IN, known: KNOWN_DEVICE, proofs: ['PASSWORD', 'FULL'] },
  PROOF: { strangers: PROOF, known: KNOWN_DEVICE_PROOF, proofs: ['FULL'] },
  CODE: { strangers: SIGN_IN_CODE, known: KNOWN_DEVICE_CODE, proofs: ['FULL'] },
} as const satisfies Record<string, Door>;

/** Where nobody has the address, the device is asked for nobody: the same work. */
const NOBODY: KnownAs = { id: '', passwordGeneration: 0 };

/** A known device has a budget of its own for each person; all other devices of the world share the account's. */
export const budgetFor = (ctx: Context, door: keyof typeof DOORS, person: KnownAs | null, account: string): Budget => {
  const { strangers, known, proofs } = DOORS[door];
  const device = knownDevice(ctx, person ?? NOBODY, proofs);
  return person && device
    ? { limit: known, account: `${person.id}\n${device}`, line: 'KNOWN' }
    : { limit: strangers, account, line: 'STRANGERS' };
};

/** How much longer the answer takes after so many tries. */
const DELAYS = [
  { tries: 8, milliseconds: 2_000 },
  { tries: 4, milliseconds: 1_000 },
] as const;

const isWrong = (error: unknown): boolean => error instanceof Problem && error.code === 'RULE_BROKEN';

/**
 * One try to guess: taken off the budget before it is judged, judged alone, and later the more there were. One that was
 * right, or that could not be judged, is given back. RATE_LIMITED without any judging once the budget is used up.
 */
export const guess = async <T>(ctx: Context, budget: Budget, judge: () => Promise<T>): Promise<T> => {
  const tries = await limit(ctx, budget.limit, budget.account);
  const delay = DELAYS.find((step) => tries > step.tries);
  const giveBack = (): Promise<void> => refund(ctx, budget.limit, budget.account);
  try {
    const answer = await inTurn(`${budget.limit.name}\n${budget.account}`, async () => {
      if (delay) await pause(delay.milliseconds);
      return judge();
    });
    await giveBack();
    return answer;
  } catch (error) {
    if (!isWrong(error)) await giveBack().catch(() => undefined);
    throw error;
  }
};
