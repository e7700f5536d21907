import { acceptsInterest } from 'shared/opportunities/kinds.ts';
import type { Context } from '../request/context.ts';
import type { RowOf } from '../kernel/entity.ts';
import { localized, localizedName } from '../kernel/localized.ts';
import { places } from '../towns/places.reference.ts';
import { webSource } from '../towns/source.types.ts';
import { Opportunity } from './opportunity.entity.ts';
import type { OpportunityDetails } from './opportunity.entity.ts';
import type { OpportunityView } from './opportunity.types.ts';

/** What is shown of an opportunity. */
const SHOWN = Opportunity.without('publication', 'sections', 'investmentTenge', 'version');
export type OpportunityRow = RowOf<typeof SHOWN>;
export const OPPORTUNITY_COLUMNS = SHOWN.of('o');

const point = (row: OpportunityRow): OpportunityView['location'] =>
  row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng, isHint: row.pointIsHint };

const money = (row: OpportunityRow): OpportunityView['investment'] =>
  row.investment === null || row.currency === null ? null : { amount: row.investment, currency: row.currency };

type DetailFields = 'idleSince' | 'investor' | 'financing' | 'industrialZone';

const viewDetails = (ctx: Context, details: OpportunityDetails): Pick<OpportunityView, DetailFields> => ({
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
  acceptsInterest: acceptsInterest(row.status),
});
