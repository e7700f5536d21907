import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, Float, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { ONCE_A_PAGE, listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
import { SUGGESTION_KINDS } from 'shared/search/vocabulary.ts';
import type { SuggestionKind } from 'shared/search/vocabulary.ts';
import { SuggestionKindEnum } from './search.enums.ts';
import { badInput } from '../kernel/problems.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';
import { shapeFor } from '../opportunities/opportunity.view.ts';
import type { OpportunityCardView } from '../opportunities/opportunity.view.ts';
import { opportunityLoader } from '../opportunities/opportunity.queries.ts';
import { adviseOn } from './advice.queries.ts';
import type { AdviceView } from './advice.queries.ts';
import { clusters } from './clusters.ts';
import type { ClusterView } from './clusters.ts';
import { countFacets, countHistograms } from './facets.queries.ts';
import type { FacetView, HistogramView } from './facets.queries.ts';
import { listOpportunities } from './list.queries.ts';
import type { OpportunityPage } from './list.queries.ts';
import { nearMisses } from './near-misses.queries.ts';
import type { NearMissView } from './near-misses.queries.ts';
import { BoxInput } from './range.inputs.ts';
import { OpportunitiesArgs } from './search.inputs.ts';
import {
  AdviceType,
  ClusterType,
  FacetType,
  HistogramType,
  NearMissType,
  OpportunityConnectionType,
  PlaceCountType,
  SuggestionType,
  WordFindingType,
} from './search.types.ts';
import { countPlaces } from './place-counts.queries.ts';
import type { PlaceView } from './place-counts.queries.ts';
import { suggest } from './suggestions.queries.ts';
import type { SuggestionView } from './suggestions.queries.ts';
import { findWords } from './word-findings.queries.ts';
import type { WordFindingView } from './word-findings.queries.ts';

const MOST_SUGGESTED = 10;
const MOST_NEAR = 12;
const DEEPEST_ZOOM = 22;

const within = (path: string, value: number, most: number): number => {
  if (!Number.isInteger(value) || value < 1 || value > most) throw badInput({ path, rule: 'PAGE_SIZE' });
  return value;
};

@Resolver(() => OpportunityConnectionType)
export class SearchResolver {
  @Query(() => OpportunityConnectionType, {
    description:
      'Published opportunities. Errors: BAD_USER_INPUT for a page size outside 1–100, a reversed range, an unknown town to measure from, or a foreign cursor.',
  })
  public opportunities(
    @Args(() => OpportunitiesArgs) args: OpportunitiesArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OpportunityPage> {
    return listOpportunities(ctx, args, shapeFor(info, ['edges', 'node']));
  }

  @Query(() => [SuggestionType], {
    description:
      'While typing: places, zones, enterprises, activities, former uses and titles, `first` (1–10) of each. A code of the classifier, `24100` or `OKED 24`, finds its division. Empty under two letters.',
  })
  public suggestions(
    @Arg('text', () => String) text: string,
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 4 }) first: number,
    @Arg('kinds', () => [SuggestionKindEnum], { nullable: true, description: 'All when left out.' }) kinds?: SuggestionKind[] | null,
  ): Promise<SuggestionView[]> {
    return suggest(ctx, text, within('first', first, MOST_SUGGESTED), kinds ?? SUGGESTION_KINDS);
  }

  @FieldResolver(() => [FacetType], {
    description: 'Counts beside filter values, each under all the other filters. With `unknown: ONLY` as with INCLUDE.',
    complexity: listOf(13),
  })
  @Extensions(ONCE_A_PAGE)
  public facets(@Root() page: OpportunityPage, @Ctx() ctx: Context): FacetView[] {
    return countFacets(ctx, page);
  }

  @FieldResolver(() => [HistogramType], {
    description: 'How each figure is distributed, under all the other filters.',
    complexity: listOf(6),
  })
  @Extensions(ONCE_A_PAGE)
  public histograms(@Root() page: OpportunityPage, @Ctx() ctx: Context): HistogramView[] {
    return countHistograms(ctx, page);
  }

  @FieldResolver(() => [AdviceType], {
    description: 'Each smallest set of conditions to drop when nothing is found, largest result first. Empty when something is found.',
    complexity: listOf(10),
  })
  @Extensions(ONCE_A_PAGE)
  public advice(@Root() page: OpportunityPage, @Ctx() ctx: Context): Promise<AdviceView[]> {
    return adviseOn(ctx, page);
  }

  @FieldResolver(() => [WordFindingType], {
    description: 'When nothing is found: each of the words that must match, with what it finds by itself. Empty when something is found.',
    complexity: listOf(40),
  })
  public words(@Root() page: OpportunityPage, @Ctx() ctx: Context): Promise<WordFindingView[]> {
    return findWords(ctx, page);
  }

  @FieldResolver(() => [NearMissType], { description: 'What misses one range by at most a fifth, newest first. `first`: 1–12.' })
  @Extensions(ONCE_A_PAGE)
  public nearMisses(
    @Root() page: OpportunityPage,
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 6 }) first: number,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NearMissView[]> {
    return nearMisses(ctx, page, within('first', first, MOST_NEAR), shapeFor(info, ['node']));
  }

  @FieldResolver(() => [ClusterType], {
    description:
      'All matches inside the bounds, clustered for a map of this zoom (0–22; a world of 512 × 2^zoom pixels). The filter’s own box does not narrow them.',
    complexity: listOf(150),
  })
  @Extensions(ONCE_A_PAGE)
  public clusters(
    @Root() page: OpportunityPage,
    @Ctx() ctx: Context,
    @Arg('bounds', () => BoxInput) bounds: BoxInput,
    @Arg('zoom', () => Float) zoom: number,
  ): ClusterView[] {
    if (!(zoom >= 0 && zoom <= DEEPEST_ZOOM)) throw badInput({ path: 'zoom', rule: 'OUT_OF_RANGE' });
    if (bounds.west >= bounds.east || bounds.south >= bounds.north) throw badInput({ path: 'bounds', rule: 'RANGE_REVERSED' });
    return clusters(ctx, page, bounds, zoom);
  }

  @FieldResolver(() => [PlaceCountType], {
    description: 'All matches grouped by place, the 200 largest: the map as a list.',
    complexity: listOf(100),
  })
  @Extensions(ONCE_A_PAGE)
  public places(@Root() page: OpportunityPage, @Ctx() ctx: Context): Promise<PlaceView[]> {
    return countPlaces(ctx, page);
  }
}

@Resolver(() => ClusterType)
export class ClusterResolver {
  @FieldResolver(() => OpportunityType, { nullable: true, description: 'The only one; null when there are several.' })
  public opportunity(
    @Root() cluster: ClusterView,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OpportunityCardView | null> | null {
    return cluster.opportunityId ? opportunityLoader(ctx, shapeFor(info)).load(cluster.opportunityId) : null;
  }
}
