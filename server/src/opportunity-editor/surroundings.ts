import type { Surroundings } from 'shared/opportunities/checks.ts';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';
import type { StewardRow } from './content.queries.ts';

/** A site of a town lies this near to its middle; a place of a region that near to the region's: the largest is a thousand kilometres wide. */
const NEAR = { town: 40, region: 600 } as const;

/** What the content of a row is checked against. */
export const surroundingsOf = (ctx: Context, { regionId, auditedOn }: StewardRow, { town }: OpportunityContent): Surroundings => {
  const { towns, regionById } = places(ctx);
  const ofTown = towns.find(({ slug }) => slug === town)?.location;
  const ofRegion = regionById.get(regionId)?.location;
  if (ofTown) return { around: { lat: ofTown.lat, lng: ofTown.lng, km: NEAR.town }, auditedOn };
  return { around: ofRegion ? { lat: ofRegion.lat, lng: ofRegion.lng, km: NEAR.region } : null, auditedOn };
};
