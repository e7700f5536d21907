import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { isFull, isOfKind } from './actor.ts';
import type { Actor } from './actor.ts';

const leads = (actor: Actor, organisationId: string): boolean =>
  isFull(actor) && actor.memberships.some((one) => one.organisationId === organisationId && one.role === 'LEAD');

/**
 * A LEAD invites into the own organisation; the platform's people invite the first person of any organisation, together with a
 * second administrator (see the table `invitation`).
 */
export const canInvite = (actor: Actor, organisationId: string): boolean => isOfKind(actor, 'PLATFORM') || leads(actor, organisationId);

/** Confirming or refusing an invitation that another administrator asked for. */
export const canAnswerInvitations = (actor: Actor): boolean => isOfKind(actor, 'PLATFORM');

/** How the actor may invite into `organisation o`: a value of `InvitationWay`, or null. The final decision is the table's. */
export const invitationWay = (actor: Actor): Sql => {
  const led = isFull(actor) ? actor.memberships.filter((one) => one.role === 'LEAD').map((one) => one.organisationId) : [];
  return sql`case when o.id = any (${led}::uuid[]) then case when o.kind = 'PLATFORM' then 'WITH_SECOND_PERSON' else 'ALONE' end
    when ${isOfKind(actor, 'PLATFORM')} and not organisation_has_people(o.id) then 'WITH_SECOND_PERSON' end`;
};

export const canListOrganisations = (actor: Actor): boolean =>
  isFull(actor) && (isOfKind(actor, 'PLATFORM') || actor.memberships.some((one) => one.role === 'LEAD'));

/** Rows of `organisation o` for the administration page: all of them for the platform, for a LEAD those that the person leads. */
export const managesOrganisations = (actor: Actor): Sql => {
  if (isOfKind(actor, 'PLATFORM')) return sql`true`;
  const led = isFull(actor) ? actor.memberships.filter((one) => one.role === 'LEAD').map((one) => one.organisationId) : [];
  return sql`o.id = any (${led}::uuid[])`;
};
