import sql from 'sql-template-tag';
import type { MembershipRole } from 'shared/identity/roles.ts';
import { asSystem, personOf, read } from '../access/context.ts';
import type { Context } from '../access/context.ts';
import { canInvite } from '../access/identity.policy.ts';
import { emit } from '../access/outbox.ts';
import { allow } from '../kernel/guards.ts';
import { limit } from '../kernel/limits.ts';
import { badInput, notFound } from '../kernel/problems.ts';
import { emailProblem, normalizeEmail } from './email.ts';
import type { IdentityEvent } from './identity.events.ts';
import { scheduleLetter } from './identity.mail.ts';
import { issueToken } from './one-time-tokens.ts';

export interface Invite {
  readonly organisationId: string;
  readonly email: string;
  readonly role: MembershipRole;
}

/** Sends a link by which the address joins the organisation. The answer does not tell whether it has an account. */
export const invite = async (ctx: Context, { organisationId, email: typed, role }: Invite): Promise<boolean> => {
  const person = personOf(ctx);
  allow(canInvite(person, organisationId));
  const problem = emailProblem('email', typed);
  if (problem) throw badInput(problem);
  const email = normalizeEmail(typed);
  await limit(ctx, 'INVITE', person.id);
  await limit(ctx, 'INVITED', email);
  await asSystem(ctx, async (ctx) => {
    const there = await read(ctx, sql`select 1 from organisation where id = ${organisationId}`);
    if (there.length === 0) throw notFound();
    const { id, token } = await issueToken(ctx, 'INVITATION', email, { organisationId, role, invitedBy: person.id });
    await emit(
      ctx,
      'invitation.sent' satisfies IdentityEvent,
      { kind: 'ORGANISATION', id: organisationId },
      { payload: { role, invitationId: id } },
    );
    await scheduleLetter(ctx, { template: 'INVITATION', to: email, locale: ctx.locale, params: { token }, about: id });
  });
  return true;
};
