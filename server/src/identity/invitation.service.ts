import sql from 'sql-template-tag';
import type { InvitationOutcome } from 'shared/identity/invitations.ts';
import type { MembershipRole } from 'shared/identity/roles.ts';
import { personOf, transact, withManager, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { canInvite } from '../access/identity.policy.ts';
import { emit } from '../request/outbox.ts';
import { allow } from '../kernel/guards.ts';
import { limit } from '../kernel/rate-limits.ts';
import { INVITE, INVITED } from './identity.limits.ts';
import { badInput, notFound } from '../kernel/problems.ts';
import { emailProblem, normalizeEmail } from './email.ts';
import { sendInvitation } from './invitation.sending.ts';
import { Organisation } from './organisation.entity.ts';

export interface Invite {
  readonly organisationId: string;
  readonly email: string;
  readonly role: MembershipRole;
}

type Asked = { id: string; needsSecond: boolean };

/** Written under the viewer's row security: the table decides whether a second administrator is needed, or may be asked at all. */
const askFor = (ctx: Context, { organisationId, email, role }: Invite): Promise<Asked> =>
  transact(ctx, async (ctx) => {
    if (!(await withManager(ctx, (manager) => manager.existsBy(Organisation, { id: organisationId })))) throw notFound();
    const [asked] = await write<Asked>(
      ctx,
      sql`insert into invitation (organisation_id, email, role, locale, invited_by)
        values (${organisationId}, ${email}, ${role}, ${ctx.locale}, ${personOf(ctx).id}) returning id, needs_second as "needsSecond"`,
    );
    if (!asked) throw new Error('An invitation was not stored.');
    if (asked.needsSecond) {
      const payload = { role, invitationId: asked.id };
      await emit(ctx, 'invitation.asked', organisationId, { payload });
    }
    return asked;
  });

/**
 * Invites the address into the organisation: a LEAD's link is sent at once, an administrator's waits for a second one. The
 * answer does not tell whether the address has an account.
 */
export const invite = async (ctx: Context, { organisationId, email: typed, role }: Invite): Promise<InvitationOutcome> => {
  const person = personOf(ctx);
  allow(canInvite(person, organisationId));
  const problem = emailProblem('email', typed);
  if (problem) throw badInput(problem);
  const email = normalizeEmail(typed);
  await limit(ctx, INVITE, person.id);
  await limit(ctx, INVITED, email);
  const { id, needsSecond } = await askFor(ctx, { organisationId, email, role });
  if (needsSecond) return 'WAITING';
  await sendInvitation(ctx, id);
  return 'SENT';
};
