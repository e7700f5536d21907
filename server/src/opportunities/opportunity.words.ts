import type {
  Condition,
  Confidence,
  Contamination,
  DateBasis,
  DealType,
  LegalState,
  OpportunityKind,
  OpportunityStatus,
  Origin,
  RailAnswer,
  Utility,
} from 'shared/opportunities/kinds.ts';

/** Unknown values are left out and need no word. */
type KnownWords<T extends string> = Readonly<Record<Exclude<T, 'UNKNOWN'>, string>>;

/** The names of an opportunity's values in one language, where the server itself writes them: in files and letters. */
export interface OpportunityWords {
  readonly kind: Readonly<Record<OpportunityKind, string>>;
  readonly status: Readonly<Record<OpportunityStatus, string>>;
  readonly origin: Readonly<Record<Origin, string>>;
  readonly deal: Readonly<Record<DealType, string>>;
  readonly rail: KnownWords<RailAnswer>;
  readonly utility: Readonly<Record<Utility, string>>;
  readonly condition: KnownWords<Condition>;
  readonly contamination: KnownWords<Contamination>;
  readonly legal: Readonly<Record<LegalState, string>>;
  readonly basis: KnownWords<DateBasis>;
  readonly confidence: Readonly<Record<Confidence, string>>;
}
