import type { Context } from '../request/context.ts';
import { limit, refund } from '../kernel/rate-limits.ts';
import type { RateLimit } from '../kernel/rate-limits.ts';
import { KNOWN_DEVICE, KNOWN_DEVICE_CODE, KNOWN_DEVICE_PROOF, PROOF, SIGN_IN, SIGN_IN_CODE } from './identity.limits.ts';
import type { Line } from './password.hashing.ts';
import { pause } from '../kernel/pause.ts';
import { Problem } from '../kernel/problems.ts';
import { inTurn } from '../kernel/turns.ts';
import { knownDevice } from './known-devices.ts';
import type { KnownAs, DeviceProof } from './known-devices.ts';

/** Whose budget an attempt is taken from. */
export interface Budget {
  readonly limit: RateLimit;
  readonly account: string;
  readonly line: Line;
}

interface Door {
  readonly strangers: RateLimit;
  readonly known: RateLimit;
  /** What must have been shown on a device before it counts as known here. */
  readonly proofs: readonly DeviceProof[];
}

const DOORS = {
  PASSWORD: { strangers: SIGN_IN, known: KNOWN_DEVICE, proofs: ['PASSWORD', 'FULL'] },
  PROOF: { strangers: PROOF, known: KNOWN_DEVICE_PROOF, proofs: ['FULL'] },
  CODE: { strangers: SIGN_IN_CODE, known: KNOWN_DEVICE_CODE, proofs: ['FULL'] },
} as const satisfies Record<string, Door>;

/** For an unknown address the device is compared with nobody's mark: the same work. */
const NOBODY: KnownAs = { id: '', passwordGeneration: 0 };

/** A known device has a budget of its own for each person; all other devices share the account's. */
export const budgetFor = (ctx: Context, door: keyof typeof DOORS, person: KnownAs | null, account: string): Budget => {
  const { strangers, known, proofs } = DOORS[door];
  const device = knownDevice(ctx, person ?? NOBODY, proofs);
  return person && device
    ? { limit: known, account: `${person.id}\n${device}`, line: 'KNOWN' }
    : { limit: strangers, account, line: 'STRANGERS' };
};

/** The delay of the answer after this many attempts. */
const DELAYS = [
  { tries: 8, milliseconds: 2_000 },
  { tries: 4, milliseconds: 1_000 },
] as const;

const isWrong = (error: unknown): boolean => error instanceof Problem && error.code === 'RULE_BROKEN';

/**
 * One attempt to guess: taken from the budget before it is judged, one at a time, with a delay that grows. An attempt that was
 * right, or could not be judged, is given back. RATE_LIMITED without judging once the budget is used up.
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
