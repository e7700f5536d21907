import { organisationsOf } from './actor.ts';
import type { Actor } from './actor.ts';

/** Organisations in whose name the actor may check how plans are merged. */
export const checkingOrganisations = (actor: Actor): string[] => organisationsOf(actor, 'ANALYSIS', 'AKIMAT');

export const checksMerges = (actor: Actor): boolean => checkingOrganisations(actor).length > 0;
