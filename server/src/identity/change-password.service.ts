import { asSystem, personOf, withManager } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { hashPassword } from './password.hashing.ts';
import { badInput, unauthenticated } from '../kernel/problems.ts';
import { tell } from './identity.mail.ts';
import { rememberDevice } from './known-devices.ts';
import { voidTokensOf } from './one-time-tokens.ts';
import { passwordProblem, refuseCommonPassword } from './password.rules.ts';
import { keepThisSessionOnly } from './session.renewal.ts';
import { lockAccount } from './session.service.ts';
import { Person } from './person.entity.ts';

/**
 * Sets a new password: all other sessions end, outstanding links stop working, the owner is told by letter, and this device
 * alone stays known.
 */
export const changePassword = async (ctx: Context, password: string): Promise<boolean> => {
  const person = personOf(ctx);
  const problem = passwordProblem('password', password);
  if (problem) throw badInput(problem);
  refuseCommonPassword(password, person.email);
  const passwordHash = await hashPassword(password, 'KNOWN');
  const token = await asSystem(ctx, async (ctx) => {
    if (!(await lockAccount(ctx, person.id))) throw unauthenticated();
    await withManager(ctx, (manager) => manager.update(Person, { id: person.id }, { passwordHash }));
    await voidTokensOf(ctx, person.id, 'PASSWORD_RESET', 'EMAIL_CHANGE');
    const renewed = await keepThisSessionOnly(ctx, person);
    await emit(ctx, 'person.password_changed', person.id);
    await tell(ctx, person, 'PASSWORD_CHANGED');
    return renewed;
  });
  ctx.cookies.setSession(token);
  await rememberDevice(ctx, person.id);
  return true;
};
