import sql from 'sql-template-tag';
import type { MembershipRole } from 'shared/identity/roles.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { asSystem, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { scheduleLetter } from './identity.mail.ts';
import { issueToken } from './one-time-tokens.ts';

type Sendable = { organisationId: string; email: string; role: MembershipRole; locale: Locale };

/** Creates the link and its letter, once: a second time, or for an invitation that is not confirmed, nothing is sent. */
export const sendInvitation = (ctx: Context, id: string): Promise<void> =>
  asSystem(ctx, async (ctx) => {
    const [invitation] = await write<Sendable>(
      ctx,
      sql`update invitation set sent_at = now() where id = ${id} and sent_at is null returning organisation_id as "organisationId", email, role, locale`,
    );
    if (!invitation) return;
    const { organisationId, email, role, locale } = invitation;
    const { id: tokenId, token } = await issueToken(ctx, 'INVITATION', email, { invitationId: id });
    await emit(ctx, 'invitation.sent', organisationId, { payload: { role, invitationId: id } });
    await scheduleLetter(ctx, { template: 'INVITATION', to: email, locale, params: { token }, about: tokenId });
  });
