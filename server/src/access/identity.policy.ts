import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { isFull, isOfKind } from './actor.ts';
import type { Actor } from './actor.ts';

const leads = (actor: Actor, organisationId: string): boolean =>
  isFull(actor) && actor.memberships.some((one) => one.organisationId === organisationId && one.role === 'LEAD');

/** The LEAD of an organisation invites into it, the platform's people into any. */
export const canInvite = (actor: Actor, organisationId: string): boolean => isOfKind(actor, 'PLATFORM') || leads(actor, organisationId);

export const canListOrganisations = (actor: Actor): boolean =>
  isFull(actor) && (isOfKind(actor, 'PLATFORM') || actor.memberships.some((one) => one.role === 'LEAD'));

/** Rows of `organisation o` for the administration page: all to the platform, to a LEAD the ones led. */
export const managesOrganisations = (actor: Actor): Sql => {
  if (isOfKind(actor, 'PLATFORM')) return sql`true`;
  const led = isFull(actor) ? actor.memberships.filter((one) => one.role === 'LEAD').map((one) => one.organisationId) : [];
  return sql`o.id = any (${led}::uuid[])`;
};
