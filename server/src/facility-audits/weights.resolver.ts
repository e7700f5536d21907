import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { REUSES } from 'shared/audits/uses.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import { listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
import { ReuseEnum } from '../opportunities/opportunity.enums.ts';
import { weightsVersions } from './weights.queries.ts';
import type { WeightsVersion } from './weights.queries.ts';
import { compareWeights, weightsProgress } from './weights.comparison.ts';
import { WeightsComparisonType, WeightsProgressType } from './weights.comparison.types.ts';
import { WeightsRevisionType, weightsHistory } from './weights.history.ts';
import { discardWeights, proposeWeights, putWeightsInForce } from './weights.service.ts';
import { PotentialWeightsType, ProposeWeightsInput, WeightRowType, viewWeights } from './weights.types.ts';

@Resolver(() => PotentialWeightsType)
export class WeightsResolver {
  @Query(() => [PotentialWeightsType], {
    description: 'Versions of the weights, newest first; proposed ones are seen by administrators only.',
    complexity: listOf(3),
  })
  public potentialWeights(@Ctx() ctx: Context): Promise<readonly WeightsVersion[]> {
    return weightsVersions(ctx);
  }

  @Query(() => WeightsComparisonType, { description: 'Whose class changes under a version of the weights, and why. Errors: NOT_FOUND.' })
  public weightsComparison(@Arg('version', () => Int) version: number, @Ctx() ctx: Context): Promise<WeightsComparisonType> {
    return compareWeights(ctx, version);
  }

  @Query(() => WeightsProgressType, { description: 'How far the worker has come with a version of the weights. Errors: NOT_FOUND.' })
  public weightsProgress(@Arg('version', () => Int) version: number, @Ctx() ctx: Context): Promise<WeightsProgressType> {
    return weightsProgress(ctx, version);
  }

  @Query(() => [WeightsRevisionType], { description: 'Every version that was ever proposed, newest first.', complexity: listOf(20) })
  public weightsHistory(@Ctx() ctx: Context): Promise<WeightsRevisionType[]> {
    return weightsHistory(ctx);
  }

  @Mutation(() => PotentialWeightsType, {
    description: 'Proposes a new version. Errors: BAD_USER_INPUT, RULE_BROKEN WEIGHTS_ALREADY_PROPOSED, WEIGHTS_UNCHANGED.',
  })
  public proposeWeights(@Arg('input', () => ProposeWeightsInput) input: ProposeWeightsInput, @Ctx() ctx: Context): Promise<WeightsVersion> {
    return proposeWeights(ctx, input);
  }

  @Mutation(() => PotentialWeightsType, {
    description: 'Puts a proposed version into force. Errors: NOT_FOUND, RULE_BROKEN WEIGHTS_NOT_PROPOSED, WEIGHTS_NOT_COMPUTED.',
  })
  public putWeightsInForce(@Arg('version', () => Int) version: number, @Ctx() ctx: Context): Promise<WeightsVersion> {
    return putWeightsInForce(ctx, version);
  }

  @Mutation(() => PotentialWeightsType, {
    description: 'Discards a proposed version. Errors: NOT_FOUND, RULE_BROKEN WEIGHTS_NOT_PROPOSED.',
  })
  public discardWeights(@Arg('version', () => Int) version: number, @Ctx() ctx: Context): Promise<WeightsVersion> {
    return discardWeights(ctx, version);
  }

  @FieldResolver(() => [ReuseEnum])
  public uses(): readonly Reuse[] {
    return REUSES;
  }

  @FieldResolver(() => [WeightRowType])
  public rows(@Root() { table }: WeightsVersion): WeightRowType[] {
    return viewWeights(table);
  }
}
