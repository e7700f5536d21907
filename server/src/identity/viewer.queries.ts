import sql from 'sql-template-tag';
import type { MembershipRole, SessionLevel } from 'shared/identity/roles.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { asSystem, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { unauthenticated } from '../kernel/problems.ts';
import { ORGANISATION, toOrganisation } from './organisation.types.ts';
import type { OrganisationRow } from './organisation.types.ts';
import type { ViewerType } from './viewer.types.ts';

type ViewerRow = {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  hasTotp: boolean;
  memberships: { id: string; role: MembershipRole; organisation: OrganisationRow }[];
};

const viewerRow = (personId: string) => sql`select p.id, p.name, p.email, p.locale, p.totp_confirmed_at is not null as "hasTotp",
    coalesce((select json_agg(json_build_object('id', m.id, 'role', m.role, 'organisation', ${ORGANISATION.json('o')}) order by m.created_at, m.id)
      from membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id), '[]') as memberships
  from person p where p.id = ${personId} and p.status = 'ACTIVE'`;

/** The person as shown to that same person; never to be called for anybody else. Memberships only once fully signed in. */
export const viewerOf = async (ctx: Context, personId: string, level: SessionLevel): Promise<ViewerType> => {
  const [row] = await read<ViewerRow>(ctx, viewerRow(personId));
  if (!row) throw unauthenticated();
  const memberships = level === 'FULL' ? row.memberships : [];
  return {
    ...row,
    level,
    memberships: memberships.map((one) => ({ ...one, organisation: toOrganisation(ctx, one.organisation) })),
  };
};

/** The signed-in person; null for a visitor. */
export const me = async (ctx: Context): Promise<ViewerType | null> => {
  const { actor } = ctx;
  if (actor.type === 'VISITOR') return null;
  return asSystem(ctx, (ctx) => viewerOf(ctx, actor.id, actor.level));
};
