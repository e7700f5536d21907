import { acceptsInterest } from 'shared/opportunities/kinds.ts';
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
import type { LocalizedText } from 'shared/locale/locale.ts';
import sql from 'sql-template-tag';
import type { Context } from '../request/context.ts';
import { localized, localizedName } from '../kernel/localized.ts';
import { places } from '../towns/places.reference.ts';
import { webSource } from '../towns/source.types.ts';
import type { OpportunityView } from './opportunity.types.ts';

interface Details {
  readonly idleSince?: string | null;
  readonly investor?: LocalizedText | null;
  readonly financing?: readonly LocalizedText[];
  readonly industrialZone?: LocalizedText | null;
}

/** A row of `opportunity`. Large whole numbers arrive from the driver as text. */
export interface OpportunityRow {
  readonly id: string;
  readonly slug: string;
  readonly kind: OpportunityKind;
  readonly origin: Origin;
  readonly status: OpportunityStatus;
  readonly statusAsOf: string | null;
  readonly title: LocalizedText;
  readonly summary: LocalizedText | null;
  readonly regionId: string;
  readonly townId: string | null;
  readonly zoneId: string | null;
  readonly place: LocalizedText | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly pointIsHint: boolean;
  readonly stewardId: string;
  readonly oked: readonly string[];
  readonly okedIsGuess: boolean;
  readonly investment: string | null;
  readonly currency: Currency | null;
  readonly permanentJobs: string | null;
  readonly capitalPerJob: string | null;
  readonly landHa: number | null;
  readonly floorM2: string | null;
  readonly powerMva: number | null;
  readonly waterM3Day: number | null;
  readonly heatGcalHour: number | null;
  readonly rail: RailAnswer;
  readonly utilitiesPresent: Utility[];
  readonly utilitiesAbsent: Utility[];
  readonly condition: Condition;
  readonly contamination: Contamination;
  readonly legalStates: LegalState[];
  readonly dealTypes: DealType[];
  readonly asOf: string | null;
  readonly asOfBasis: DateBasis;
  readonly confidence: Confidence | null;
  readonly sources: readonly string[];
  readonly details: Details;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
}

export const OPPORTUNITY_COLUMNS = sql`o.id, o.slug, o.kind, o.origin, o.status, o.status_as_of as "statusAsOf", o.title, o.summary,
  o.region_id as "regionId", o.town_id as "townId", o.zone_id as "zoneId", o.place, o.lat, o.lng, o.point_is_hint as "pointIsHint",
  o.steward_id as "stewardId", o.oked, o.oked_is_guess as "okedIsGuess", o.investment, o.currency, o.permanent_jobs as "permanentJobs",
  o.capital_per_job as "capitalPerJob", o.land_ha as "landHa", o.floor_m2 as "floorM2", o.power_mva as "powerMva",
  o.water_m3_day as "waterM3Day", o.heat_gcal_hour as "heatGcalHour", o.rail, o.utilities_present as "utilitiesPresent",
  o.utilities_absent as "utilitiesAbsent", o.condition, o.contamination, o.legal_states as "legalStates", o.deal_types as "dealTypes", o.as_of as "asOf",
  o.as_of_basis as "asOfBasis", o.confidence, o.sources, o.details, o.published_at as "publishedAt", o.updated_at as "updatedAt"`;

const whole = (text: string | null): number | null => (text === null ? null : Number(text));

const point = (row: OpportunityRow): OpportunityView['location'] =>
  row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng, isHint: row.pointIsHint };

const money = (row: OpportunityRow): OpportunityView['investment'] =>
  row.investment === null || row.currency === null ? null : { amount: Number(row.investment), currency: row.currency };

type DetailFields = 'idleSince' | 'investor' | 'financing' | 'industrialZone';

const viewDetails = (ctx: Context, details: Details): Pick<OpportunityView, DetailFields> => ({
  idleSince: details.idleSince ?? null,
  investor: localized(ctx, details.investor),
  financing: (details.financing ?? []).map((part) => localizedName(ctx, part)),
  industrialZone: localized(ctx, details.industrialZone),
});

type PlaceFields = 'region' | 'town' | 'place' | 'location' | 'okedDivisions' | 'sources';

const viewPlace = (ctx: Context, row: OpportunityRow): Pick<OpportunityView, PlaceFields> => {
  const { regionById, townById, divisions } = places(ctx);
  const region = regionById.get(row.regionId);
  if (!region) throw new Error('An opportunity lies in a region that is not loaded.');
  return {
    region,
    town: (row.townId && townById.get(row.townId)) || null,
    place: localized(ctx, row.place),
    location: point(row),
    okedDivisions: row.oked.flatMap((code) => divisions.get(code) ?? []),
    sources: row.sources.map((source) => webSource(ctx, source, row.asOf)),
  };
};

/** The row in the reader's language, as the schema shows it. */
export const toOpportunity = (ctx: Context, row: OpportunityRow): OpportunityView => ({
  ...row,
  ...viewPlace(ctx, row),
  ...viewDetails(ctx, row.details),
  title: localizedName(ctx, row.title),
  summary: localized(ctx, row.summary),
  investment: money(row),
  permanentJobs: whole(row.permanentJobs),
  capitalPerJob: whole(row.capitalPerJob),
  floorM2: whole(row.floorM2),
  acceptsInterest: acceptsInterest(row.status),
});
