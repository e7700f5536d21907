import { organisationsOf } from './actor.ts';
import type { Actor } from './actor.ts';

/** A zone's terms are drafted and published by people of its own management company, which comes from the membership, never from input. */
export const canEditTerms = (actor: Actor, zone: { readonly companyId: string }): boolean =>
  organisationsOf(actor, 'ZONE_COMPANY').includes(zone.companyId);
