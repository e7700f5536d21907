import type {
  Confidence,
  Currency,
  DateBasis,
  DealType,
  FactKey,
  OpportunityKind,
  OpportunityStatus,
  Origin,
} from 'shared/opportunities/kinds.ts';
import type { SiteFacts } from '../site-facts.ts';
import type { Text } from '../schemas/words.ts';

export interface PreparedFact {
  readonly key: FactKey;
  readonly number: number | null;
  readonly text: Text | null;
  readonly asOf: string | null;
  readonly basis: DateBasis;
  readonly sources: readonly string[];
}

export interface PreparedChange {
  readonly status: OpportunityStatus;
  readonly since: string | null;
  readonly reason: Text | null;
  readonly source: string | null;
}

/** Where a thing stands; the point comes from its town or zone, or is its own. */
export interface PreparedPlace {
  readonly region: string;
  readonly town: string | null;
  readonly zone: string | null;
  readonly place: Text | null;
  readonly lat: number | null;
  readonly lng: number | null;
}

/** Figures an investor searches by. Null is unknown, never zero. */
interface PreparedFigures {
  readonly investment: number | null;
  readonly currency: Currency | null;
  readonly permanentJobs: number | null;
  readonly landHa: number | null;
  readonly floorM2: number | null;
  readonly powerMva: number | null;
  readonly waterM3Day: number | null;
  readonly heatGcalHour: number | null;
}

/** One row of the files as an opportunity, whatever its kind. Regions, towns, zones and stewards are named by slug. */
export interface PreparedOpportunity extends PreparedPlace, PreparedFigures, SiteFacts {
  readonly slug: string;
  readonly kind: OpportunityKind;
  readonly origin: Origin;
  readonly status: OpportunityStatus;
  readonly statusAsOf: string | null;
  readonly title: Text;
  readonly summary: Text | null;
  readonly steward: string;
  readonly oked: readonly string[];
  readonly okedIsGuess: boolean;
  readonly dealTypes: readonly DealType[];
  readonly asOf: string | null;
  readonly asOfBasis: DateBasis;
  readonly confidence: Confidence | null;
  readonly sources: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly facts: readonly PreparedFact[];
  readonly history: readonly PreparedChange[];
}

export const UNKNOWN_FIGURES: PreparedFigures = {
  investment: null,
  currency: null,
  permanentJobs: null,
  landHa: null,
  floorM2: null,
  powerMva: null,
  waterM3Day: null,
  heatGcalHour: null,
};
