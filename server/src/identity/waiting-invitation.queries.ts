import sql from 'sql-template-tag';
import type { MembershipRole } from 'shared/identity/roles.ts';
import { personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { canAnswerInvitations } from '../access/identity.policy.ts';
import { allow } from '../kernel/guards.ts';
import { ORGANISATION, toOrganisation } from './organisation.types.ts';
import type { OrganisationRow } from './organisation.types.ts';
import type { WaitingInvitationType } from './waiting-invitation.types.ts';

type Row = {
  id: string;
  organisation: OrganisationRow;
  email: string;
  role: MembershipRole;
  invitedBy: string;
  createdAt: Date;
  isOwn: boolean;
};

const MOST = 100;

const waiting = (me: string) => sql`select i.id, i.email, i.role, p.name as "invitedBy", i.created_at as "createdAt",
    i.invited_by = ${me}::uuid or i.email = (select lower(v.email) from person v where v.id = ${me}::uuid) as "isOwn",
    ${ORGANISATION.json('o')} as organisation
  from invitation i join organisation o on o.id = i.organisation_id join person p on p.id = i.invited_by
  where i.needs_second and i.sent_at is null and i.refused_by is null and i.created_at > now() - interval '14 days'
    and (i.confirmed_by is null or i.confirmed_by = ${me}::uuid)
  order by i.created_at, i.id limit ${MOST}`;

/** Invitations that wait for a second administrator, oldest first. */
export const waitingInvitations = async (ctx: Context): Promise<WaitingInvitationType[]> => {
  const person = personOf(ctx);
  allow(canAnswerInvitations(person));
  const rows = await read<Row>(ctx, waiting(person.id));
  return rows.map(({ organisation, isOwn, ...row }) => ({
    ...row,
    organisation: toOrganisation(ctx, organisation),
    viewerCan: { confirm: !isOwn },
  }));
};
