import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { OrganisationKind } from 'shared/identity/roles.ts';
import { isFull, isOfKind, organisationsOf } from './actor.ts';
import type { Actor } from './actor.ts';

/** Everybody who acts for a body other than an investor. They must use a second factor. */
export const isStaffKind = (kind: OrganisationKind): boolean => kind !== 'INVESTOR';

export const isStaff = (memberships: readonly { readonly kind: OrganisationKind }[]): boolean =>
  memberships.some((one) => isStaffKind(one.kind));

const leads = (actor: Actor, organisationId: string): boolean =>
  isFull(actor) && actor.memberships.some((one) => one.organisationId === organisationId && one.role === 'LEAD');

/** The LEAD of an organisation invites into it, the platform's people into any. */
export const canInvite = (actor: Actor, organisationId: string): boolean =>
  isOfKind(actor, 'PLATFORM') || leads(actor, organisationId);

export const canListOrganisations = (actor: Actor): boolean =>
  isFull(actor) && (isOfKind(actor, 'PLATFORM') || actor.memberships.some((one) => one.role === 'LEAD'));

/** Rows of `organisation o` for the administration page: all to the platform, to a LEAD the ones led. */
export const managesOrganisations = (actor: Actor): Sql => {
  if (isOfKind(actor, 'PLATFORM')) return sql`true`;
  const led = isFull(actor) ? actor.memberships.filter((one) => one.role === 'LEAD').map((one) => one.organisationId) : [];
  return sql`o.id = any (${led}::uuid[])`;
};

/**
 * Rows of `organisation o` a reader may meet: those that answer for opportunities are public; an investor's is seen
 * by itself, by the stewards it has written to, and by the platform.
 */
export const seesOrganisations = (actor: Actor): Sql => {
  if (isOfKind(actor, 'PLATFORM')) return sql`true`;
  const own = organisationsOf(actor);
  return sql`(o.kind in ('SPK','ZONE_COMPANY') or o.id = any (${own}::uuid[])
    or exists (select 1 from interest i where i.investor_id = o.id and i.state <> 'DRAFT' and i.steward_id = any (${own}::uuid[])))`;
};
