import sql from 'sql-template-tag';
import { z } from 'zod';
import { MEMBERSHIP_ROLES } from 'shared/identity/roles.ts';
import type { MembershipRole } from 'shared/identity/roles.ts';
import { asSystem, read } from '../access/context.ts';
import type { Context } from '../access/context.ts';
import { limit } from '../kernel/limits.ts';
import type { InvitationType } from './invitation.types.ts';
import { findToken } from './one-time-tokens.ts';
import type { FoundToken } from './one-time-tokens.ts';
import { toOrganisation } from './organisation.types.ts';
import type { OrganisationRow } from './organisation.types.ts';

const Payload = z.object({ organisationId: z.string(), role: z.enum(MEMBERSHIP_ROLES), invitedBy: z.string() });

export interface OpenInvitation {
  readonly email: string;
  readonly role: MembershipRole;
  readonly organisation: OrganisationRow;
}

/** What a token invites to. It lapses with the account of who sent it. */
export const invitationOf = async (ctx: Context, { email, payload }: FoundToken): Promise<OpenInvitation | null> => {
  const { organisationId, role, invitedBy } = Payload.parse(payload);
  const [organisation] = await read<OrganisationRow & Record<string, unknown>>(
    ctx,
    sql`select o.id, o.kind, o.name, o.bin, o.country, o.identity_check as "identityCheck" from organisation o
      where o.id = ${organisationId} and exists (select 1 from person p where p.id = ${invitedBy} and p.status = 'ACTIVE')`,
  );
  return organisation ? { email, role, organisation } : null;
};

/** An invitation that still holds, as a service reads it in its transaction. */
export const findInvitation = async (ctx: Context, token: string): Promise<OpenInvitation | null> => {
  const found = await findToken(ctx, 'INVITATION', token);
  return found ? invitationOf(ctx, found) : null;
};

/** What the link leads to; null when it is spent, too old or none of ours. Whoever holds the link may see it. */
export const invitation = async (ctx: Context, token: string): Promise<InvitationType | null> => {
  await limit(ctx, 'TOKEN');
  const open = await asSystem(ctx, (ctx) => findInvitation(ctx, token));
  return open ? { ...open, organisation: toOrganisation(ctx, open.organisation) } : null;
};
