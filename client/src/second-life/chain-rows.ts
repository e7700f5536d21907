import { linksOf } from 'shared/second-life/chain.ts';
import type { ChainLink, ChainMeasure, LostPlace, SaidLink } from 'shared/second-life/chain.ts';
import { isShown } from 'shared/second-life/chain-query.ts';
import type { ChainQuery } from 'shared/second-life/chain-query.ts';
import type { ChainLinkFragment, ChainMeasureFragment, ChainPlaceFragment, SecondLifeQuery } from './second-life.graphql.ts';

export interface LinkRow extends ChainLink {
  readonly place: ChainPlaceFragment;
  /** What an organisation says; null: only the rule does. */
  readonly said: ChainLinkFragment | null;
}

export interface MeasureRow {
  readonly measure: ChainMeasureFragment;
  readonly stated: readonly LinkRow[];
  readonly proposed: readonly LinkRow[];
  /** Open interests of all its places. */
  readonly interests: number;
}

/** A chain as the page shows it. */
export interface ShownChain {
  readonly rows: readonly MeasureRow[];
  readonly links: readonly ChainLink[];
  readonly measures: readonly ChainMeasure[];
  readonly places: readonly (LostPlace & { readonly shown: ChainPlaceFragment })[];
}

type Chain = SecondLifeQuery['secondLife'];

const toMeasure = ({ measure, delivers }: ChainMeasureFragment): ChainMeasure => ({
  slug: measure.slug,
  town: measure.town.slug,
  isDemo: measure.origin === 'DEMO',
  delivers: delivers ?? null,
  status: measure.status,
  funding: measure.funding,
  blocker: measure.blocker ?? null,
});

const toPlace = (shown: ChainPlaceFragment): ShownChain['places'][number] => ({
  slug: shown.slug,
  town: shown.town?.slug ?? null,
  isDemo: shown.origin === 'DEMO',
  needs: shown.needs,
  permanentJobs: shown.permanentJobs ?? null,
  interest: {
    count: shown.interest.count,
    jobs: shown.interest.jobs ?? null,
    investment: shown.interest.investment ?? null,
    powerMva: shown.interest.powerMva ?? null,
  },
  shown,
});

const toSaid = ({ measure, opportunity, utility, verdict }: ChainLinkFragment): SaidLink => ({ measure, opportunity, utility, verdict });

/** Interests of places, each place once however many of its networks are concerned. */
const interestsOf = (rows: readonly LinkRow[]): number =>
  [...new Map(rows.map(({ place }) => [place.slug, place.interest.count])).values()].reduce((sum, count) => sum + count, 0);

/** The links under the reader's conditions, and for each measure what it unblocks: those with the most interest behind them first. */
export const shownChain = (chain: Chain, query: ChainQuery): ShownChain => {
  const measures = chain.measures.map(toMeasure);
  const places = chain.opportunities.map(toPlace);
  const placeBySlug = new Map(places.map((place) => [place.slug, place]));
  const saidBy = new Map(
    chain.links.flatMap((link) =>
      link.verdict === 'STATED' ? [[`${link.measure} ${link.opportunity} ${link.utility}`, link] as const] : [],
    ),
  );
  const links = linksOf({ measures, places, said: chain.links.map(toSaid) }).filter((link) =>
    isShown(link, placeBySlug.get(link.opportunity), query),
  );
  const byMeasure = new Map<string, LinkRow[]>();
  for (const link of links) {
    const place = placeBySlug.get(link.opportunity)?.shown;
    if (!place || (query.opportunity !== null && query.opportunity !== place.slug)) continue;
    const said = link.basis === 'STATED' ? (saidBy.get(`${link.measure} ${link.opportunity} ${link.utility}`) ?? null) : null;
    byMeasure.set(link.measure, [...(byMeasure.get(link.measure) ?? []), { ...link, place, said }]);
  }
  const rows = chain.measures
    .filter(({ measure }) => query.measure === null || query.measure === measure.slug)
    .flatMap((measure): MeasureRow[] => {
      const own = (byMeasure.get(measure.measure.slug) ?? []).toSorted(
        (one, other) => other.place.interest.count - one.place.interest.count,
      );
      if (own.length === 0) return [];
      const of = (basis: ChainLink['basis']): LinkRow[] => own.filter((link) => link.basis === basis);
      return [{ measure, stated: of('STATED'), proposed: of('PROPOSED'), interests: interestsOf(own) }];
    })
    .toSorted((one, other) => other.stated.length - one.stated.length || other.interests - one.interests);
  return { rows, links, measures, places };
};
