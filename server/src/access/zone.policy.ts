import { organisationsOf } from './actor.ts';
import type { Actor } from './actor.ts';

/** A zone's terms are drafted and published by people of its own management company, which comes from the membership, never from input. */
export const canEditTerms = (actor: Actor, zone: { readonly companyId: string }): boolean =>
  organisationsOf(actor, 'ZONE_COMPANY').includes(zone.companyId);

/** Approved by a second person: somebody of the zone who has not written in the draft. */
export const canApproveTerms = (
  actor: Actor,
  zone: { readonly companyId: string },
  draft: { readonly editedBy: readonly string[] },
): boolean => actor.type === 'PERSON' && canEditTerms(actor, zone) && !draft.editedBy.includes(actor.id);
