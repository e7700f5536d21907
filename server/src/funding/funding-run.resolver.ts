import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import { isUuid } from '../kernel/uuid.ts';
import { found } from '../kernel/problems.ts';
import type { Context } from '../request/context.ts';
import { projectsOf, runLines } from './funding-run.lines.ts';
import { StartFundingRunArgs } from './funding-run.inputs.ts';
import { cancelFundingRun, fundingRun, startFundingRun } from './funding-run.service.ts';
import type { FundingRunRow } from './funding-run.service.ts';
import {
  FundingBillionType,
  FundingLineType,
  FundingPointType,
  FundingRunType,
  FundingShortfallType,
  FundingUncountedType,
} from './funding-run.types.ts';
import { portfolios } from './portfolio.queries.ts';
import { PortfolioType } from './portfolio.types.ts';

@Resolver(() => FundingRunType)
export class FundingRunResolver {
  @Query(() => [PortfolioType], { description: 'SPKs with unfinished anchor projects, by name.' })
  public portfolios(@Ctx() ctx: Context): Promise<PortfolioType[]> {
    return portfolios(ctx);
  }

  @Query(() => FundingRunType, { nullable: true, description: 'One run; null when there is none of this id.' })
  public async fundingRun(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<FundingRunRow | null> {
    return isUuid(id) ? fundingRun(ctx, id) : null;
  }

  @Mutation(() => FundingRunType, {
    description:
      'Starts a run; it answers in stages within some seconds. Errors: BAD_USER_INPUT; FORBIDDEN for drafts of an SPK of others; RATE_LIMITED; UNAVAILABLE while many runs wait.',
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

  @FieldResolver(() => [FundingLineType], { description: 'What is chosen.', complexity: listOf(50) })
  public chosen(@Root() run: FundingRunRow, @Ctx() ctx: Context): Promise<FundingLineType[]> {
    return runLines(ctx, run, run.outcome?.answer?.chosen ?? []);
  }

  @FieldResolver(() => [FundingLineType], { description: 'What was not chosen, each with the reason.', complexity: listOf(50) })
  public out(@Root() run: FundingRunRow, @Ctx() ctx: Context): Promise<FundingLineType[]> {
    return runLines(
      ctx,
      run,
      (run.outcome?.answer?.out ?? []).map(({ slug }) => slug),
    );
  }

  @FieldResolver(() => [FundingUncountedType], {
    description: 'Projects of the portfolio whose cost is not known: neither zero nor a guess.',
    complexity: listOf(10),
  })
  public async uncounted(@Root() run: FundingRunRow, @Ctx() ctx: Context): Promise<FundingUncountedType[]> {
    const reasons = new Map((run.outcome?.uncounted ?? []).map(({ slug, reason }) => [slug, reason]));
    const projects = await projectsOf(ctx, run, [...reasons.keys()]);
    return projects.flatMap((project) => {
      const reason = reasons.get(project.slug);
      return reason ? [{ project, reason }] : [];
    });
  }

  @FieldResolver(() => FundingBillionType, { nullable: true, description: 'What one more billion would buy; null until it is reckoned.' })
  public async billion(@Root() run: FundingRunRow, @Ctx() ctx: Context): Promise<FundingBillionType | null> {
    const billion = run.outcome?.answer?.billion;
    if (!billion) return null;
    return { ...billion, added: await runLines(ctx, run, billion.added), dropped: await runLines(ctx, run, billion.dropped) };
  }

  @FieldResolver(() => [FundingPointType], { description: 'What other budgets buy, the smallest first.', complexity: listOf(10) })
  public curve(@Root() { outcome }: FundingRunRow): readonly FundingPointType[] {
    return outcome?.answer?.curve ?? [];
  }

  @FieldResolver(() => [FundingLineType], { description: 'What cannot be chosen as the question demands.', complexity: listOf(5) })
  public impossible(@Root() run: FundingRunRow, @Ctx() ctx: Context): Promise<FundingLineType[]> {
    return runLines(ctx, run, run.outcome?.infeasible?.must ?? []);
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
