import type { FactRow, OpportunityRow, StatusChangeRow } from '../tables/opportunity.shapes.ts';

export type PreparedFact = Omit<FactRow, 'opportunityId' | 'position'>;

export type PreparedChange = Omit<StatusChangeRow, 'opportunityId' | 'position'>;

/** Where an opportunity is; the point comes from its town or zone, or is its own. */
export interface PreparedPlace extends Pick<OpportunityRow, 'place' | 'lat' | 'lng'> {
  readonly region: string;
  readonly town: string | null;
  readonly zone: string | null;
}

/** Values that only exist once an opportunity is stored. */
type Stored =
  | 'publication'
  | 'regionId'
  | 'townId'
  | 'zoneId'
  | 'industrialZoneId'
  | 'stewardId'
  | 'pointIsHint'
  | 'sections'
  | 'publishedAt';

/** A row of the files as an opportunity, whatever its kind. Regions, towns, zones and stewards are referred to by slug. */
export interface PreparedOpportunity extends PreparedPlace, Omit<OpportunityRow, Stored> {
  readonly steward: string;
  /** Slug of the industrial zone that a site belongs to. */
  readonly industrialZone: string | null;
  readonly facts: readonly PreparedFact[];
  readonly history: readonly PreparedChange[];
}

/** Figures an investor searches by. Null is unknown, never zero. */
export const UNKNOWN_FIGURES = {
  investment: null,
  currency: null,
  permanentJobs: null,
  price: null,
  rent: null,
  landHa: null,
  floorM2: null,
  powerMva: null,
  waterM3Day: null,
  heatGcalHour: null,
} as const satisfies Partial<PreparedOpportunity>;
