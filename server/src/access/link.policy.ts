import { organisationsOf } from './actor.ts';
import type { Actor } from './actor.ts';

interface LinkParties {
  readonly stewardId: string;
  /** The actor's akimat, where it plans for the town of the measure. */
  readonly akimatId: string | null;
}

/** In whose name the actor may say what a measure brings to an opportunity: the steward's of the opportunity, or the akimat's of the town's plan. */
export const linkingOrganisation = (actor: Actor, { stewardId, akimatId }: LinkParties): string | null =>
  organisationsOf(actor, 'SPK', 'ZONE_COMPANY').includes(stewardId) ? stewardId : akimatId;
