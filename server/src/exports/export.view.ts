import type { LocalizedText } from 'shared/locale/locale.ts';
import type {
  Condition,
  Confidence,
  Contamination,
  Currency,
  DateBasis,
  DealType,
  LegalState,
  OpportunityKind,
  OpportunityStatus,
  Origin,
  RailAnswer,
  Utility,
} from 'shared/opportunities/kinds.ts';
import type { Context } from '../request/context.ts';
import { localized, localizedName } from '../kernel/localized.ts';
import { STEWARDS } from '../opportunities/stewards.reference.ts';
import { zones } from '../special-zones/zones.reference.ts';
import { places } from '../towns/places.reference.ts';

/** What is the same in the table and in the file. Whole numbers above 2⁵³ do not occur: the largest sum is 10¹⁵ tenge. */
interface Common {
  readonly slug: string;
  readonly kind: OpportunityKind;
  readonly origin: Origin;
  readonly status: OpportunityStatus;
  readonly statusAsOf: string | null;
  readonly okedIsGuess: boolean;
  readonly investment: number | null;
  readonly currency: Currency | null;
  readonly permanentJobs: number | null;
  readonly capitalPerJob: number | null;
  readonly landHa: number | null;
  readonly floorM2: number | null;
  readonly powerMva: number | null;
  readonly waterM3Day: number | null;
  readonly heatGcalHour: number | null;
  readonly rail: RailAnswer;
  readonly utilitiesPresent: readonly Utility[];
  readonly utilitiesAbsent: readonly Utility[];
  readonly condition: Condition;
  readonly contamination: Contamination;
  readonly legalStates: readonly LegalState[];
  readonly dealTypes: readonly DealType[];
  readonly lat: number | null;
  readonly lng: number | null;
  readonly pointIsHint: boolean;
  readonly asOf: string | null;
  readonly asOfBasis: DateBasis;
  readonly confidence: Confidence | null;
  readonly sources: readonly string[];
  readonly publishedAt: Date | null;
}

export interface ExportRow extends Common {
  readonly title: LocalizedText;
  readonly regionId: string;
  readonly townId: string | null;
  readonly zoneId: string | null;
  readonly place: LocalizedText | null;
  readonly stewardId: string;
  readonly oked: readonly string[];
}

/** A row in the reader's language, with names in place of ids. */
export interface ExportView extends Common {
  readonly title: string;
  readonly region: string | null;
  readonly town: string | null;
  readonly zone: string | null;
  readonly place: string | null;
  readonly steward: string | null;
  readonly oked: readonly { readonly code: string; readonly name: string | null }[];
  /** Absolute address of its page. */
  readonly address: string;
}

type Named = { readonly name: { readonly text: string } };

const nameIn = (things: ReadonlyMap<string, Named>, key: string | null): string | null =>
  key === null ? null : (things.get(key)?.name.text ?? null);

/** Names in the reader's language. `pageOf` answers the absolute address of an opportunity's page. */
export const viewerFor = (ctx: Context, pageOf: (slug: string) => string): ((row: ExportRow) => ExportView) => {
  const { regionById, townById, divisions } = places(ctx);
  const { byId: zoneById } = zones(ctx);
  const stewards = ctx.reference.get(STEWARDS, ctx.locale);
  // The ids stay in it: parting them off would take longer than everything else that is done with a row.
  return (row) => ({
    ...row,
    title: localizedName(ctx, row.title).text,
    region: nameIn(regionById, row.regionId),
    town: nameIn(townById, row.townId),
    zone: nameIn(zoneById, row.zoneId),
    place: localized(ctx, row.place)?.text ?? null,
    steward: nameIn(stewards, row.stewardId),
    oked: row.oked.map((code) => ({ code, name: nameIn(divisions, code) })),
    address: pageOf(row.slug),
  });
};
