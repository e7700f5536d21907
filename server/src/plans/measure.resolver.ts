import { Arg, Args, Ctx, Extensions, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { listOf, ONCE_A_PAGE } from '../kernel/complexity.ts';
import { found } from '../kernel/problems.ts';
import type { Context } from '../request/context.ts';
import { stewardOf } from '../opportunities/stewards.reference.ts';
import { places } from '../towns/places.reference.ts';
import { TownType } from '../towns/town.types.ts';
import { completenessOf } from './completeness.queries.ts';
import type { Completeness } from './completeness.queries.ts';
import { CompletenessType } from './completeness.types.ts';
import { MeasuresArgs } from './measure.inputs.ts';
import { neighboursLoader, partsLoader, revisionsLoader } from './measure-parts.queries.ts';
import {
  MeasureAmendmentType,
  MeasureConnectionType,
  MeasureEdgeType,
  MeasureFacetType,
  MeasureMoneyType,
  MeasureSumsType,
  MeasureType,
} from './measure.types.ts';
import { viewAmendments, viewHistory, viewMeasure, viewMoney } from './measure.view.ts';
import type { MeasureView } from './measure.view.ts';
import { facetsOf, listMeasures, measureBySlug, summaryOf } from './measures.queries.ts';
import type { MeasureFacetCounts, MeasurePage, MeasureSums } from './measures.queries.ts';
import { MeasureRevisionType, MeasureStatusChangeType } from './measure-revision.types.ts';
import { PlanType } from './plan.types.ts';
import { plans } from './plans.reference.ts';
import type { PlanView } from './plans.reference.ts';

@Resolver(() => MeasureType)
export class MeasureResolver {
  @Query(() => MeasureConnectionType, {
    description: 'Measures of plans. Errors: BAD_USER_INPUT for a page size outside 1–100 or a foreign cursor.',
  })
  public measures(@Args(() => MeasuresArgs) args: MeasuresArgs, @Ctx() ctx: Context): Promise<MeasurePage> {
    return listMeasures(ctx, args);
  }

  @Query(() => MeasureType, { nullable: true, description: 'One measure; null when there is none of this address.' })
  public async measure(@Arg('slug', () => String) slug: string, @Ctx() ctx: Context): Promise<MeasureView | null> {
    const row = await measureBySlug(ctx, slug);
    return row && viewMeasure(ctx, row);
  }

  @FieldResolver(() => TownType)
  public town(@Root() measure: MeasureView, @Ctx() ctx: Context): TownType {
    return found(places(ctx).townById.get(measure.townId));
  }

  @FieldResolver(() => PlanType, { nullable: true })
  public plan(@Root() measure: MeasureView, @Ctx() ctx: Context): PlanView | null {
    return (measure.planId && plans(ctx).planById.get(measure.planId)) || null;
  }

  @FieldResolver(() => [MeasureMoneyType], {
    description: 'Every sum that is stated, also those that do not count.',
    complexity: listOf(10),
  })
  public async money(@Root() measure: MeasureView, @Ctx() ctx: Context): Promise<MeasureMoneyType[]> {
    return viewMoney(ctx, await partsLoader(ctx).load(measure.id));
  }

  @FieldResolver(() => [MeasureAmendmentType], { description: 'Oldest first.', complexity: listOf(2) })
  public async amendments(@Root() measure: MeasureView, @Ctx() ctx: Context): Promise<MeasureAmendmentType[]> {
    return viewAmendments(ctx, await partsLoader(ctx).load(measure.id));
  }

  @FieldResolver(() => [MeasureStatusChangeType], { description: 'Oldest first.', complexity: listOf(3) })
  public async history(@Root() measure: MeasureView, @Ctx() ctx: Context): Promise<MeasureStatusChangeType[]> {
    return viewHistory(ctx, await partsLoader(ctx).load(measure.id));
  }

  @FieldResolver(() => [MeasureRevisionType], { description: 'What akimats have changed, newest first.', complexity: listOf(5) })
  public async revisions(@Root() measure: MeasureView, @Ctx() ctx: Context): Promise<MeasureRevisionType[]> {
    const rows = await revisionsLoader(ctx).load(measure.id);
    // What was written is what an editor sends: `MeasureContent` in both.
    return rows.map(({ organisationId, ...row }) => ({ ...row, organisation: stewardOf(ctx, organisationId) }) as MeasureRevisionType);
  }

  @FieldResolver(() => [MeasureType], { description: 'Measures that have to be done before it.', complexity: listOf(3) })
  public async needs(@Root() measure: MeasureView, @Ctx() ctx: Context): Promise<MeasureView[]> {
    return (await neighboursLoader(ctx).load(measure.id)).needs.map((row) => viewMeasure(ctx, row));
  }

  @FieldResolver(() => [MeasureType], { description: 'Measures that wait for it.', complexity: listOf(3) })
  public async neededBy(@Root() measure: MeasureView, @Ctx() ctx: Context): Promise<MeasureView[]> {
    return (await neighboursLoader(ctx).load(measure.id)).neededBy.map((row) => viewMeasure(ctx, row));
  }
}

@Resolver(() => MeasureConnectionType)
export class MeasureConnectionResolver {
  @FieldResolver(() => [MeasureEdgeType])
  public edges(@Root() page: MeasurePage, @Ctx() ctx: Context): { node: MeasureView; cursor: string }[] {
    return page.edges.map((edge) => ({
      node: viewMeasure(ctx, edge.node),
      get cursor() {
        return edge.cursor;
      },
    }));
  }

  @FieldResolver(() => Int, { description: 'All that are found.' })
  @Extensions(ONCE_A_PAGE)
  public async totalCount(@Root() page: MeasurePage, @Ctx() ctx: Context): Promise<number> {
    return (await summaryOf(ctx, page)).sums.count;
  }

  @FieldResolver(() => MeasureSumsType)
  @Extensions(ONCE_A_PAGE)
  public async sums(@Root() page: MeasurePage, @Ctx() ctx: Context): Promise<MeasureSums> {
    return (await summaryOf(ctx, page)).sums;
  }

  @FieldResolver(() => CompletenessType)
  @Extensions(ONCE_A_PAGE)
  public completeness(@Root() page: MeasurePage, @Ctx() ctx: Context): Promise<Completeness> {
    return completenessOf(ctx, page);
  }

  @FieldResolver(() => [MeasureFacetType], { complexity: listOf(11) })
  @Extensions(ONCE_A_PAGE)
  public async facets(@Root() page: MeasurePage, @Ctx() ctx: Context): Promise<MeasureFacetCounts[]> {
    return facetsOf(await summaryOf(ctx, page));
  }
}
