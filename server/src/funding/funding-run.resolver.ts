import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import { isUuid } from '../kernel/uuid.ts';
import { found } from '../kernel/problems.ts';
import type { Context } from '../request/context.ts';
import { MeasureType } from '../plans/measure.types.ts';
import { viewMeasure } from '../plans/measure.view.ts';
import type { MeasureView } from '../plans/measure.view.ts';
import { measureLoader } from '../plans/measures.queries.ts';
import { StartFundingRunArgs } from './funding-run.inputs.ts';
import { cancelFundingRun, fundingRun, startFundingRun } from './funding-run.service.ts';
import type { FundingRunRow } from './funding-run.service.ts';
import { FundingBillionType, FundingLineType, FundingPointType, FundingRunType, FundingShortfallType } from './funding-run.types.ts';

/** Those of them that are still there, in the same order. */
const measuresOf = async (ctx: Context, slugs: readonly string[]): Promise<MeasureView[]> => {
  const rows = await measureLoader(ctx).loadMany([...slugs]);
  return rows.flatMap((row) => (row instanceof Error || row === null ? [] : [viewMeasure(ctx, row)]));
};

@Resolver(() => FundingRunType)
export class FundingRunResolver {
  @Query(() => FundingRunType, { nullable: true, description: 'One run; null when there is none of this id.' })
  public async fundingRun(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<FundingRunRow | null> {
    return isUuid(id) ? fundingRun(ctx, id) : null;
  }

  @Mutation(() => FundingRunType, {
    description:
      'Starts a run; it answers in stages within some seconds. Errors: BAD_USER_INPUT; RATE_LIMITED; UNAVAILABLE while many runs wait.',
  })
  public startFundingRun(@Args(() => StartFundingRunArgs) { id, input }: StartFundingRunArgs, @Ctx() ctx: Context): Promise<FundingRunRow> {
    return startFundingRun(ctx, id, input);
  }

  @Mutation(() => FundingRunType, { description: 'Ends a run; what it found so far stays. Errors: NOT_FOUND.' })
  public async cancelFundingRun(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<FundingRunRow> {
    return cancelFundingRun(ctx, found(isUuid(id) ? id : null));
  }

  @FieldResolver(() => FundingPointType, { nullable: true, description: 'What the budget buys; null: nothing was found, or not yet.' })
  public total(@Root() { outcome }: FundingRunRow): FundingPointType | null {
    return outcome?.answer ?? null;
  }

  @FieldResolver(() => Number, {
    nullable: true,
    description: 'How far the answer may be from the best possible value, relative to it; 0: it is proven that there is no better one.',
  })
  public gap(@Root() { outcome }: FundingRunRow): number | null {
    return outcome?.answer?.gap ?? null;
  }

  @FieldResolver(() => [FundingLineType], { description: 'Chosen measures.', complexity: listOf(50) })
  public async chosen(@Root() { outcome }: FundingRunRow, @Ctx() ctx: Context): Promise<FundingLineType[]> {
    const measures = await measuresOf(ctx, outcome?.answer?.chosen ?? []);
    return measures.map((measure) => ({ measure, reason: null, because: null }));
  }

  @FieldResolver(() => [FundingLineType], { description: 'Measures that were not chosen, each with the reason.', complexity: listOf(50) })
  public async out(@Root() { outcome }: FundingRunRow, @Ctx() ctx: Context): Promise<FundingLineType[]> {
    const verdicts = new Map((outcome?.answer?.out ?? []).map((verdict) => [verdict.slug, verdict]));
    const measures = await measuresOf(ctx, [...verdicts.keys()]);
    return measures.map((measure) => ({
      measure,
      reason: verdicts.get(measure.slug)?.reason ?? null,
      because: verdicts.get(measure.slug)?.because ?? null,
    }));
  }

  @FieldResolver(() => FundingBillionType, { nullable: true, description: 'What one more billion would buy; null until it is reckoned.' })
  public async billion(@Root() { outcome }: FundingRunRow, @Ctx() ctx: Context): Promise<FundingBillionType | null> {
    const billion = outcome?.answer?.billion;
    if (!billion) return null;
    return { ...billion, added: await measuresOf(ctx, billion.added), dropped: await measuresOf(ctx, billion.dropped) };
  }

  @FieldResolver(() => [FundingPointType], { description: 'What other budgets buy, the smallest first.', complexity: listOf(10) })
  public curve(@Root() { outcome }: FundingRunRow): readonly FundingPointType[] {
    return outcome?.answer?.curve ?? [];
  }

  @FieldResolver(() => [MeasureType], { description: 'Measures that cannot be chosen as the question demands.', complexity: listOf(5) })
  public impossible(@Root() { outcome }: FundingRunRow, @Ctx() ctx: Context): Promise<MeasureView[]> {
    return measuresOf(ctx, outcome?.infeasible?.must ?? []);
  }

  @FieldResolver(() => [FundingShortfallType], { description: 'Floors that cannot be reached.', complexity: listOf(5) })
  public shortfalls(@Root() { outcome }: FundingRunRow): readonly FundingShortfallType[] {
    return outcome?.infeasible?.floors ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether nothing satisfies all conditions of the question.' })
  public isInfeasible(@Root() { outcome }: FundingRunRow): boolean {
    return outcome !== null && outcome.infeasible !== null;
  }
}
