import sql from 'sql-template-tag';
import { asSystem, read } from '../access/context.ts';
import type { Context } from '../access/context.ts';
import { emit } from '../access/outbox.ts';
import { limit } from '../kernel/limits.ts';
import { hashPassword } from '../kernel/passwords.ts';
import { badInput, ruleBroken } from '../kernel/problems.ts';
import { emailProblem, normalizeEmail } from './email.ts';
import type { IdentityEvent } from './identity.events.ts';
import { scheduleLetter } from './identity.mail.ts';
import { OfPerson, findToken, issueSpentToken, issueToken, spendToken, voidTokensOf } from './one-time-tokens.ts';
import { passwordProblem, refuseCommonPassword } from './password.rules.ts';
import { personByEmail } from './person.queries.ts';
import { endSessions, lockAccount } from './session.service.ts';

const REQUESTED: IdentityEvent = 'password_reset.requested';
const RESET: IdentityEvent = 'person.password_reset';

/** Always true: only the mailbox learns whether there is an account. */
export const requestPasswordReset = async (ctx: Context, typed: string): Promise<boolean> => {
  const email = normalizeEmail(typed);
  const problem = emailProblem('email', email);
  if (problem) throw badInput(problem);
  await limit(ctx, 'PASSWORD_RESET', email);
  await asSystem(ctx, async (ctx) => {
    const person = await personByEmail(ctx, email);
    const usable = person?.isActive ? person : null;
    const { id, token } = usable
      ? await issueToken(ctx, 'PASSWORD_RESET', email, { personId: usable.id })
      : await issueSpentToken(ctx, 'PASSWORD_RESET', email);
    await emit(ctx, REQUESTED, { kind: 'ONE_TIME_TOKEN', id });
    if (usable) await scheduleLetter(ctx, { template: 'PASSWORD_RESET', to: email, locale: usable.locale, params: { token }, about: id });
  });
  return true;
};

/** A new password ends every session and every other link of this kind. The second factor stays as it is. */
export const resetPassword = async (ctx: Context, token: string, password: string): Promise<boolean> => {
  await limit(ctx, 'TOKEN');
  const waiting = await asSystem(ctx, (ctx) => findToken(ctx, 'PASSWORD_RESET', token));
  if (!waiting) throw ruleBroken('TOKEN_EXPIRED');
  const problem = passwordProblem('password', password);
  if (problem) throw badInput(problem);
  refuseCommonPassword(password, waiting.email);
  const passwordHash = await hashPassword(password);
  await asSystem(ctx, async (ctx) => {
    const { payload } = await spendToken(ctx, 'PASSWORD_RESET', token);
    const account = await lockAccount(ctx, OfPerson.parse(payload).personId);
    if (!account) throw ruleBroken('TOKEN_EXPIRED');
    await read(ctx, sql`update person set password_hash = ${passwordHash} where id = ${account.id}`);
    await endSessions(ctx, account.id);
    await voidTokensOf(ctx, account.id, 'PASSWORD_RESET', 'EMAIL_CHANGE');
    await emit(ctx, RESET, { kind: 'PERSON', id: account.id });
  });
  return true;
};
