import { organisationsOf } from './actor.ts';
import type { Actor } from './actor.ts';

/**
 * The terms of a zone are drafted and published by people of its own management company, which is taken from the membership,
 * never from the input.
 */
export const canEditTerms = (actor: Actor, zone: { readonly companyId: string }): boolean =>
  organisationsOf(actor, 'ZONE_COMPANY').includes(zone.companyId);

/** Approval needs a second person: somebody of the zone who has not written in the draft. */
export const canApproveTerms = (
  actor: Actor,
  zone: { readonly companyId: string },
  draft: { readonly editedBy: readonly string[] },
): boolean => actor.type === 'PERSON' && canEditTerms(actor, zone) && !draft.editedBy.includes(actor.id);
