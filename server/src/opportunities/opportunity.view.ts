import type { GraphQLResolveInfo } from 'graphql';
import type { Sql } from 'sql-template-tag';
import type { Reuse } from 'shared/audits/uses.ts';
import { acceptsInterest } from 'shared/opportunities/kinds.ts';
import type { Context } from '../request/context.ts';
import type { RowOf } from '../kernel/entity.ts';
import { localized, localizedName } from '../kernel/localized.ts';
import { selectedFields } from '../kernel/selection.ts';
import { places } from '../towns/places.reference.ts';
import { webSource } from '../towns/source.types.ts';
import { viewCover } from './picture.view.ts';
import { Opportunity } from './opportunity.entity.ts';
import type { OpportunityDetails } from './opportunity.entity.ts';
import type { OpportunityView } from './opportunity.types.ts';

/** What is shown of an opportunity. */
const SHOWN = Opportunity.without(
  'publication',
  'sections',
  'investmentTenge',
  'version',
  'ownerConsent',
  'auditedOn',
  'endedOn',
  'firstPicture',
  'auditedFor',
);
export type OpportunityRow = RowOf<typeof SHOWN>;
export const OPPORTUNITY_COLUMNS = SHOWN.of('o');

/** What a card in a list shows, and what other fields are looked up by. */
const CARD = Opportunity.pick(
  'id',
  'slug',
  'kind',
  'origin',
  'status',
  'title',
  'summary',
  'regionId',
  'townId',
  'zoneId',
  'place',
  'lat',
  'lng',
  'pointIsHint',
  'stewardId',
  'investment',
  'currency',
  'permanentJobs',
  'price',
  'rent',
  'landHa',
  'floorM2',
  'powerMva',
  'asOf',
  'asOfBasis',
  'publishedAt',
  'disputed',
  'cover',
  'promisingFor',
);
type CardRow = RowOf<typeof CARD>;

const SHOWN_ON_CARD =
  '__typename id slug kind origin status acceptsInterest title summary region town place location investment permanentJobs price rent landHa floorM2 ' +
  'powerMva asOf asOfBasis publishedAt disputed cover promisingFor';

const LOOKED_UP_BY_CARD = 'zone steward facts statusHistory termsInForce upcomingTerms viewerWatch';

/** Fields of the schema that are answered from a card. */
const CARD_FIELDS: ReadonlySet<string> = new Set(`${SHOWN_ON_CARD} ${LOOKED_UP_BY_CARD}`.split(' '));

const point = (row: CardRow): OpportunityView['location'] =>
  row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng, isHint: row.pointIsHint };

const money = (row: CardRow): OpportunityView['investment'] =>
  row.investment === null || row.currency === null ? null : { amount: row.investment, currency: row.currency };

type DetailFields = 'idleSince' | 'investor' | 'financing' | 'industrialZone';

const viewDetails = (ctx: Context, details: OpportunityDetails): Pick<OpportunityView, DetailFields> => ({
  idleSince: details.idleSince ?? null,
  investor: localized(ctx, details.investor),
  financing: (details.financing ?? []).map((part) => localizedName(ctx, part)),
  industrialZone: localized(ctx, details.industrialZone),
});

/** Null: it was not audited. */
const promising = ({ promisingFor }: CardRow): readonly Reuse[] | null =>
  promisingFor.length === 0 ? null : promisingFor.filter((use) => use !== 'NONE');

type Given = 'cover' | 'promisingFor' | 'region' | 'town' | 'place' | 'location' | 'title' | 'summary' | 'investment' | 'acceptsInterest';

/** An opportunity as far as a card shows it. */
export type OpportunityCardView = Pick<OpportunityView, (keyof CardRow | Given) & keyof OpportunityView>;

/** The row in the reader's language, as far as a card shows it. */
const toCard = (ctx: Context, row: CardRow): OpportunityCardView => {
  const { regionById, townById } = places(ctx);
  const region = regionById.get(row.regionId);
  if (!region) throw new Error('An opportunity lies in a region that is not loaded.');
  // Written out: spreading a row costs more than all the rest of it.
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    origin: row.origin,
    status: row.status,
    acceptsInterest: acceptsInterest(row.status),
    title: localizedName(ctx, row.title),
    summary: localized(ctx, row.summary),
    region,
    town: (row.townId && townById.get(row.townId)) || null,
    zoneId: row.zoneId,
    place: localized(ctx, row.place),
    location: point(row),
    stewardId: row.stewardId,
    investment: money(row),
    permanentJobs: row.permanentJobs,
    price: row.price,
    rent: row.rent,
    landHa: row.landHa,
    floorM2: row.floorM2,
    powerMva: row.powerMva,
    asOf: row.asOf,
    asOfBasis: row.asOfBasis,
    publishedAt: row.publishedAt,
    disputed: row.disputed,
    cover: row.cover ? viewCover(row.cover) : [],
    promisingFor: promising(row),
  };
};

/** The row in the reader's language, as the schema shows it. */
export const toOpportunity = (ctx: Context, row: OpportunityRow): OpportunityView => ({
  ...row,
  ...toCard(ctx, row),
  ...viewDetails(ctx, row.details),
  okedDivisions: row.oked.flatMap((code) => places(ctx).divisions.get(code) ?? []),
  sources: row.sources.map((source) => webSource(ctx, source, row.asOf)),
});

/** How much of an opportunity a document asks for: what is not asked for is neither read nor made. */
export interface OpportunityShape {
  readonly name: 'WHOLE' | 'CARD';
  /** Of `opportunity o`. */
  readonly columns: Sql;
  readonly view: (ctx: Context, row: CardRow) => OpportunityCardView;
}

const isWhole = (row: CardRow): row is OpportunityRow => 'details' in row;

export const WHOLE: OpportunityShape = {
  name: 'WHOLE',
  columns: OPPORTUNITY_COLUMNS,
  view: (ctx, row) => (isWhole(row) ? toOpportunity(ctx, row) : toCard(ctx, row)),
};

const AS_CARD: OpportunityShape = { name: 'CARD', columns: CARD.of('o'), view: toCard };

/** A row of either shape. */
export type ShapedRow = CardRow;

/** The smallest shape that has everything that is asked for at a path below the field that is being resolved. */
export const shapeFor = (info: GraphQLResolveInfo, path: readonly string[] = []): OpportunityShape => {
  for (const field of selectedFields(info, path)) if (!CARD_FIELDS.has(field)) return WHOLE;
  return AS_CARD;
};
