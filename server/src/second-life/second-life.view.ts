import { networkOf, needsOf } from 'shared/second-life/needs.ts';
import type { Chain, ChainMeasure, LostPlace } from 'shared/second-life/chain.ts';
import { hindranceOf } from 'shared/second-life/chain.ts';
import { organisationsOf } from '../access/actor.ts';
import { industrialZones } from '../industrial-zones/industrial-zones.reference.ts';
import { localizedName } from '../kernel/localized.ts';
import { found } from '../kernel/problems.ts';
import { stewardOf } from '../opportunities/stewards.reference.ts';
import { viewMeasure } from '../plans/measure.view.ts';
import type { MeasureView } from '../plans/measure.view.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';
import { webSource } from '../towns/source.types.ts';
import type { ChainMeasureRow, ChainRows, LinkRow, PlaceRow } from './second-life.queries.ts';
import { MOST_OF_CHAIN } from './second-life.queries.ts';
import type { OpenInterestType, SecondLifeLinkType, SecondLifeMeasureType, SecondLifePlaceType } from './second-life.types.ts';

export type ChainMeasureView = Omit<SecondLifeMeasureType, 'measure'> & { readonly measure: MeasureView; readonly town: string };

export interface ChainView {
  readonly measures: readonly ChainMeasureView[];
  readonly opportunities: readonly SecondLifePlaceType[];
  readonly links: readonly SecondLifeLinkType[];
  readonly isCut: boolean;
}

const NOBODY: OpenInterestType = { count: 0, jobs: null, investment: null, powerMva: null, isExact: false };

const viewInterest = ({ interest }: PlaceRow): OpenInterestType =>
  interest === null
    ? NOBODY
    : {
        count: interest.interests,
        jobs: interest.jobs,
        investment: interest.investment,
        powerMva: interest.power_mva,
        isExact: interest.is_exact,
      };

const viewPlace = (ctx: Context, row: PlaceRow): SecondLifePlaceType => {
  const { townId, industrialZoneId, stewardId, promisingFor, utilitiesPresent, utilitiesAbsent, audit, ...place } = row;
  const interest = viewInterest(row);
  const zone = industrialZones(ctx).zones.find(({ id, facilityIds }) => id === industrialZoneId || facilityIds.includes(row.id));
  return {
    ...place,
    title: localizedName(ctx, row.title),
    town: (townId && places(ctx).townById.get(townId)) || null,
    industrialZone: zone ?? null,
    auditedOn: audit?.approvedOn ?? null,
    promisingFor: promisingFor.length === 0 ? null : promisingFor.filter((use) => use !== 'NONE'),
    needs: needsOf({
      present: utilitiesPresent,
      absent: utilitiesAbsent,
      powerMva: row.powerMva,
      askedMva: interest.powerMva,
      audit: audit?.answers ?? {},
    }),
    interest,
    viewerKeeps: organisationsOf(ctx.actor, 'SPK', 'ZONE_COMPANY').includes(stewardId),
  };
};

const viewChainMeasure = (ctx: Context, { viewerPlans, ...row }: ChainMeasureRow): ChainMeasureView => ({
  measure: viewMeasure(ctx, row),
  town: found(places(ctx).townById.get(row.townId)).slug,
  delivers: networkOf(row.category),
  hindrance: hindranceOf(row),
  viewerPlans,
});

const viewLink = (ctx: Context, { recordedBy, source, ...row }: LinkRow): SecondLifeLinkType => ({
  ...row,
  recordedAt: new Date(row.recordedAt),
  source: source === null ? null : webSource(ctx, source, row.asOf),
  organisation: stewardOf(ctx, recordedBy),
  viewerCanEnd: row.verdict === 'STATED' && organisationsOf(ctx.actor, 'SPK', 'ZONE_COMPANY', 'AKIMAT').includes(recordedBy),
});

/** A chain in the reader's language. */
export const viewChain = (ctx: Context, rows: ChainRows): ChainView => ({
  measures: rows.measures.slice(0, MOST_OF_CHAIN).map((row) => viewChainMeasure(ctx, row)),
  opportunities: rows.places.slice(0, MOST_OF_CHAIN).map((row) => viewPlace(ctx, row)),
  links: rows.links.map((row) => viewLink(ctx, row)),
  isCut: rows.measures.length > MOST_OF_CHAIN || rows.places.length > MOST_OF_CHAIN,
});

/** The same as the rule of both sides takes it. */
export const toChain = ({ measures, opportunities, links }: ChainView): Chain<ChainMeasure, LostPlace> => ({
  measures: measures.map(({ measure: { slug, origin, status, funding, blocker }, town, delivers }) => ({
    slug,
    town,
    isDemo: origin === 'DEMO',
    delivers,
    status,
    funding,
    blocker,
  })),
  places: opportunities.map(({ slug, town, origin, needs, permanentJobs, interest }) => ({
    slug,
    town: town?.slug ?? null,
    isDemo: origin === 'DEMO',
    needs,
    permanentJobs,
    interest,
  })),
  said: links.map(({ measure, opportunity, utility, verdict }) => ({ measure, opportunity, utility, verdict })),
});
