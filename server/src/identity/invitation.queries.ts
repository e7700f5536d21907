import sql from 'sql-template-tag';
import { z } from 'zod';
import type { MembershipRole } from 'shared/identity/roles.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { findToken } from './one-time-tokens.ts';
import type { FoundToken } from './one-time-tokens.ts';
import type { OrganisationRow } from './organisation.types.ts';
import { ORGANISATION } from './organisation.types.ts';

const Payload = z.object({ invitationId: z.string() });

type Row = OrganisationRow & { role: MembershipRole; administrators: string[] };

export interface OpenInvitation {
  readonly email: string;
  readonly role: MembershipRole;
  readonly organisation: OrganisationRow;
  /** The two administrators behind it, who may not accept it themselves; empty where a LEAD invited. */
  readonly administrators: readonly string[];
}

/**
 * What a token invites to. It lapses when the account of its sender or confirmer is closed, and an administrator's also when
 * somebody else has joined.
 */
export const invitationOf = async (ctx: Context, { email, payload }: FoundToken): Promise<OpenInvitation | null> => {
  const { invitationId } = Payload.parse(payload);
  const [row] = await read<Row>(
    ctx,
    sql`select ${ORGANISATION.of('o')}, i.role,
        case when i.needs_second then array[i.invited_by, i.confirmed_by] else '{}' end as administrators
      from invitation i join organisation o on o.id = i.organisation_id
      where i.id = ${invitationId}::uuid and (not i.is_first or not organisation_has_people(o.id))
        and not exists (select 1 from person p where p.id in (i.invited_by, i.confirmed_by) and p.status <> 'ACTIVE')`,
  );
  if (!row) return null;
  const { role, administrators, ...organisation } = row;
  return { email, role, organisation, administrators };
};

/** An invitation that is still valid, read in the service's transaction. */
export const findInvitation = async (ctx: Context, token: string): Promise<OpenInvitation | null> => {
  const found = await findToken(ctx, 'INVITATION', token);
  return found ? invitationOf(ctx, found) : null;
};
