import sql from 'sql-template-tag';
import { asSystem, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { fitsPassword } from './password.hashing.ts';
import type { Line } from './password.hashing.ts';
import { ruleBroken } from '../kernel/problems.ts';
import { normalizeEmail } from './email.ts';
import { budgetFor, guess } from './guessing.ts';
import { personByEmail } from './person.queries.ts';
import type { KnownPerson } from './person.queries.ts';
import { enter, entryOf, levelAfterFirstFactor, lockAccount, openSession } from './session.service.ts';
import type { Account } from './session.service.ts';
import type { SignInResultType } from './viewer.types.ts';

const wrong = () => ruleBroken('CREDENTIALS_WRONG');

/** The account, unless it was closed or its password changed during the check. */
const stillTheSame = async (ctx: Context, person: KnownPerson): Promise<Account> => {
  const account = await lockAccount(ctx, person.id);
  const same = await read(
    ctx,
    sql`select 1 from person where id = ${person.id} and password_hash is not distinct from ${person.passwordHash}`,
  );
  if (!account || same.length === 0) throw wrong();
  return account;
};

/** One answer and one amount of work, whether the address is unknown, the account closed, or the password wrong. */
const checkPassword = async (ctx: Context, person: KnownPerson | null, password: string, line: Line): Promise<KnownPerson> => {
  const usable = person?.isActive ? person : null;
  const fits = await fitsPassword(usable?.passwordHash ?? null, password, line);
  if (fits && usable) return usable;
  ctx.log.warn({ security: 'SIGN_IN_REFUSED', requestId: ctx.requestId }, 'sign-in refused');
  throw wrong();
};

export const signIn = async (ctx: Context, typed: string, password: string): Promise<SignInResultType> => {
  const email = normalizeEmail(typed);
  const found = await asSystem(ctx, (ctx) => personByEmail(ctx, email));
  const budget = budgetFor(ctx, 'PASSWORD', found, email);
  const person = await guess(ctx, budget, () => checkPassword(ctx, found, password, budget.line));
  return enter(ctx, async (ctx) => {
    const account = await stillTheSame(ctx, person);
    const session = await openSession(ctx, account, levelAfterFirstFactor(account), 'PASSWORD');
    return entryOf(ctx, account.id, session, 'person.signed_in');
  });
};
