import type { Person } from '../access/actor.ts';
import { asSystem, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { fitsPassword } from './password.hashing.ts';
import type { Line } from './password.hashing.ts';
import { badInput, ruleBroken, unauthenticated } from '../kernel/problems.ts';
import sql from 'sql-template-tag';
import { budgetFor, guess } from './guessing.ts';
import { knownAs } from './known-devices.ts';
import { proveSession } from './session.renewal.ts';
import { lockAccount } from './session.service.ts';
import { spendCode } from './sign-in-code.service.ts';

export interface ShownProof {
  readonly password?: string | null | undefined;
  readonly code?: string | null | undefined;
}

/** The person who can prove something: past the first step of signing in, also while codes are still to be set up. */
const proving = (ctx: Context): Person => {
  const { actor } = ctx;
  if (actor.type !== 'PERSON' || actor.level === 'CODE_NEEDED') throw unauthenticated();
  return actor;
};

type Check = (ctx: Context) => Promise<void>;

const passwordHashOf = async (ctx: Context, personId: string): Promise<string | null> => {
  const [row] = await read<{ hash: string | null }>(ctx, sql`select password_hash as hash from person where id = ${personId}`);
  return row?.hash ?? null;
};

/** Hashing comes before the transaction, which checks that the password is still the one that was compared. */
const checkPassword = async (ctx: Context, person: Person, password: string, line: Line): Promise<Check> => {
  const hash = await asSystem(ctx, (ctx) => passwordHashOf(ctx, person.id));
  if (!(await fitsPassword(hash, password, line))) {
    ctx.log.warn({ security: 'PROOF_REFUSED', requestId: ctx.requestId }, 'proof of identity refused');
    throw ruleBroken('PASSWORD_WRONG');
  }
  return async (ctx) => {
    if ((await passwordHashOf(ctx, person.id)) !== hash) throw ruleBroken('PASSWORD_WRONG');
  };
};

const checkOf = (ctx: Context, person: Person, { password, code }: ShownProof, line: Line): Promise<Check> | Check => {
  if (typeof code === 'string' && typeof password !== 'string') return (ctx) => spendCode(ctx, person.id, code);
  if (typeof password === 'string' && typeof code !== 'string') return checkPassword(ctx, person, password, line);
  throw badInput({ path: 'password', rule: 'REQUIRED' });
};

/** Judges the proof; the session continues under a new token, which is returned. */
const prove = async (ctx: Context, person: Person, shown: ShownProof, line: Line): Promise<string> => {
  const check = await checkOf(ctx, person, shown, line);
  return asSystem(ctx, async (ctx) => {
    if (!(await lockAccount(ctx, person.id))) throw unauthenticated();
    await check(ctx);
    const renewed = await proveSession(ctx, person);
    const by = typeof shown.code === 'string' ? 'CODE' : 'PASSWORD';
    await emit(ctx, 'person.identity_proved', person.id, { payload: { by } });
    return renewed;
  });
};

/**
 * The password, or a code of a person who has codes, opens for five minutes what a session alone may not do. Attempts from
 * unknown devices share one budget per account; the owner's device has its own.
 */
export const proveIdentity = async (ctx: Context, shown: ShownProof): Promise<boolean> => {
  const person = proving(ctx);
  const budget = budgetFor(ctx, 'PROOF', await asSystem(ctx, (ctx) => knownAs(ctx, person.id)), person.id);
  ctx.cookies.setSession(await guess(ctx, budget, () => prove(ctx, person, shown, budget.line)));
  return true;
};
