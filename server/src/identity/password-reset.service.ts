import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { asSystem, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { limit } from '../kernel/rate-limits.ts';
import { PASSWORD_RESET } from './identity.limits.ts';
import { hashPassword } from './password.hashing.ts';
import { badInput, ruleBroken } from '../kernel/problems.ts';
import { emailProblem, normalizeEmail } from './email.ts';
import { scheduleAnswer, tell } from './identity.mail.ts';
import type { Owner } from './identity.mail.ts';
import { deviceCookie } from './known-devices.ts';
import { OfPerson, countingWrongTokens, findToken, spendToken, voidTokensOf } from './one-time-tokens.ts';
import { passwordProblem, refuseCommonPassword } from './password.rules.ts';
import { endSessions, lockAccount } from './session.service.ts';

/** Always returns true and does the same work: the worker looks up whether there is an account, and tells only the mailbox. */
export const requestPasswordReset = async (ctx: Context, typed: string): Promise<boolean> => {
  const email = normalizeEmail(typed);
  const problem = emailProblem('email', email);
  if (problem) throw badInput(problem);
  await limit(ctx, PASSWORD_RESET, email);
  const id = randomUUID();
  await asSystem(ctx, async (ctx) => {
    await emit(ctx, 'password_reset.requested', id);
    await scheduleAnswer(ctx, { about: 'PASSWORD_RESET', id, email });
  });
  return true;
};

/** The change itself, once the link is known to be valid. Returns the cookie of the device, which is known from now on. */
const replacePassword = (ctx: Context, token: string, passwordHash: string): Promise<string> =>
  asSystem(ctx, async (ctx) => {
    const { payload } = await spendToken(ctx, 'PASSWORD_RESET', token);
    const account = await lockAccount(ctx, OfPerson.parse(payload).personId);
    if (!account) throw ruleBroken('TOKEN_EXPIRED');
    const [owner] = await write<Owner>(
      ctx,
      sql`update person set password_hash = ${passwordHash} where id = ${account.id} returning email, locale`,
    );
    if (owner) await tell(ctx, owner, 'PASSWORD_CHANGED');
    await endSessions(ctx, account.id);
    await voidTokensOf(ctx, account.id, 'PASSWORD_RESET', 'EMAIL_CHANGE');
    await emit(ctx, 'person.password_reset', account.id);
    return deviceCookie(ctx, account.id, 'PASSWORD');
  });

/** Sets a new password and ends every session, every known device and every other link of this kind. The second factor stays. */
export const resetPassword = (ctx: Context, token: string, password: string): Promise<boolean> =>
  countingWrongTokens(ctx, async () => {
    const waiting = await asSystem(ctx, (ctx) => findToken(ctx, 'PASSWORD_RESET', token));
    if (!waiting) throw ruleBroken('TOKEN_EXPIRED');
    const problem = passwordProblem('password', password);
    if (problem) throw badInput(problem);
    refuseCommonPassword(password, waiting.email);
    ctx.cookies.setDevice(await replacePassword(ctx, token, await hashPassword(password, 'KNOWN')));
    return true;
  });
