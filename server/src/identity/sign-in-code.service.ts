import sql from 'sql-template-tag';
import type { Person } from '../access/actor.ts';
import { asSystem, read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { ruleBroken, unauthenticated } from '../kernel/problems.ts';
import { hashToken } from '../kernel/tokens.ts';
import { budgetFor, guess } from './guessing.ts';
import { knownAs } from './known-devices.ts';
import { raiseSession } from './session.renewal.ts';
import { enter, entryOf, lockAccount } from './session.service.ts';
import { openSeed } from './totp.seeds.ts';
import { isTotpCode, normalizeCode, stepOfCode } from './totp.ts';
import type { SignInResultType } from './viewer.types.ts';

/** Each time step of the codes is accepted once: a code that somebody has watched being typed is used up. */
const acceptCode = async (ctx: Context, personId: string, code: string): Promise<boolean> => {
  const [row] = await read<{ sealed: string }>(
    ctx,
    sql`select totp_secret as sealed from person where id = ${personId} and totp_confirmed_at is not null and totp_secret is not null`,
  );
  const seed = row ? openSeed(ctx, personId, row.sealed) : null;
  const step = seed === null ? null : stepOfCode(seed, code, Date.now());
  if (step === null) return false;
  const accepted = await write(
    ctx,
    sql`update person set totp_last_step = ${step} where id = ${personId} and (totp_last_step is null or totp_last_step < ${step}) returning id`,
  );
  return accepted.length === 1;
};

const acceptRecoveryCode = async (ctx: Context, personId: string, code: string): Promise<boolean> => {
  const used = await write(
    ctx,
    sql`update recovery_code set used_at = now()
      where person_id = ${personId} and code_hash = ${hashToken(code)} and used_at is null returning id`,
  );
  if (used.length === 0) return false;
  await emit(ctx, 'person.recovery_code_used', personId);
  return true;
};

/** Spends six digits, or one of the recovery codes; CODE_WRONG when it is not accepted. */
export const spendCode = async (ctx: Context, personId: string, typed: string): Promise<void> => {
  const code = normalizeCode(typed);
  const accept = isTotpCode(code) ? acceptCode : acceptRecoveryCode;
  if (!(await accept(ctx, personId, code))) throw ruleBroken('CODE_WRONG');
};

const waitingForCode = (ctx: Context): Person => {
  if (ctx.actor.type !== 'PERSON' || ctx.actor.level !== 'CODE_NEEDED') throw unauthenticated();
  return ctx.actor;
};

/** The second factor: six digits, or one of the recovery codes. */
export const confirmSignInCode = async (ctx: Context, typed: string): Promise<SignInResultType> => {
  const person = waitingForCode(ctx);
  const budget = budgetFor(ctx, 'CODE', await asSystem(ctx, (ctx) => knownAs(ctx, person.id)), person.id);
  return guess(ctx, budget, () =>
    enter(ctx, async (ctx) => {
      const account = await lockAccount(ctx, person.id);
      if (!account) throw unauthenticated();
      await spendCode(ctx, person.id, typed);
      const session = await raiseSession(ctx, person, account.rightsVersion, true);
      return entryOf(ctx, person.id, session, 'person.signed_in');
    }),
  );
};
