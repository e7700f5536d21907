import type { Condition, Contamination, DealType, LegalState, OpportunityStatus, Utility } from '../../opportunities/kinds.ts';
import type { OwnerForm } from '../../opportunities/parts.ts';

type Answer = 'YES' | 'NO';

/** What a row of a register of opportunities says: the values of its columns, and the place they name. */
export interface OpportunityEntry {
  /** Slug of the zone that a site belongs to. */
  readonly zoneSlug?: string;
  readonly nameRu?: string;
  readonly nameKk?: string;
  readonly nameEn?: string;
  /** Slug of the single-industry town; null: the place is outside them. */
  readonly townSlug?: string | null;
  readonly address?: string;
  readonly lat?: number;
  readonly lng?: number;
  readonly cadastral?: readonly string[];
  readonly landHa?: number;
  readonly floorM2?: number;
  readonly status?: OpportunityStatus;
  readonly idleSince?: string;
  readonly made?: string;
  readonly oked?: readonly string[];
  readonly owner?: string;
  readonly ownership?: OwnerForm;
  readonly condition?: Condition;
  readonly contamination?: Contamination;
  readonly legal?: readonly LegalState[];
  readonly deals?: readonly DealType[];
  readonly price?: number;
  /** Rent of a hectare for a year, tenge. */
  readonly rentHaYear?: number;
  readonly powerMva?: number;
  readonly waterM3Day?: number;
  readonly heatGcalHour?: number;
  readonly power?: Answer;
  readonly water?: Answer;
  readonly heat?: Answer;
  readonly gas?: Answer;
  readonly sewerage?: Answer;
  readonly rail?: Answer;
  readonly road?: Answer;
  readonly telecom?: Answer;
  readonly utilities?: readonly Utility[];
  readonly railKm?: number;
  readonly roadKm?: number;
  readonly note?: string;
  readonly source?: string;
  readonly asOf?: string;
}
