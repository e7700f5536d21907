import { ArrayMaxSize, ArrayMinSize, Max, Min } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { CRITERION_KEYS } from 'shared/audits/criteria.ts';
import type { Criterion } from 'shared/audits/criteria.ts';
import { REUSES } from 'shared/audits/uses.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import { MAX_WEIGHT } from 'shared/audits/weights.ts';
import type { WeightTable } from 'shared/audits/weights.ts';
import { listOf } from '../kernel/complexity.ts';
import { DateScalar } from '../kernel/scalars.ts';
import { TextWithin } from '../kernel/text-within.ts';
import { ReuseEnum } from '../opportunities/opportunity.enums.ts';
import { CriterionEnum } from './audit.enums.ts';

@ObjectType('WeightRow', { simpleResolvers: true, description: 'The weights of a criterion.' })
export class WeightRowType {
  @Field(() => CriterionEnum)
  public readonly criterion!: Criterion;

  @Field(() => [Int], { description: '0 to 3, one for each use in the order of the enum `Reuse` in this schema’s list of uses.' })
  public readonly weights!: readonly number[];
}

export const viewWeights = (table: WeightTable): WeightRowType[] =>
  CRITERION_KEYS.map((criterion) => ({ criterion, weights: REUSES.map((use) => table[criterion][use]) }));

@ObjectType('PotentialWeights', { description: 'A version of the weights of the reuse potential.' })
export class PotentialWeightsType {
  @Field(() => Int)
  public readonly version!: number;

  @Field(() => DateScalar, { description: 'The day it came into force; of a proposed one, the day it was proposed.' })
  public readonly since!: string;

  @Field(() => Boolean)
  public readonly isInForce!: boolean;

  @Field(() => Boolean, { description: 'Waits for an administrator’s decision.' })
  public readonly isProposed!: boolean;

  @Field(() => Boolean, { description: 'The potential of every approved audit is computed under it.' })
  public readonly isComputed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was proposed, as its author wrote it; null: the first version.' })
  public readonly reason!: string | null;

  @Field(() => [ReuseEnum], { description: 'The uses in the order of the weights of a row.' })
  public readonly uses!: readonly Reuse[];

  @Field(() => [WeightRowType], { complexity: listOf(26) })
  public readonly rows!: readonly WeightRowType[];
}

@InputType('WeightRowInput', { description: 'The weights of a criterion.' })
export class WeightRowInput {
  @Field(() => CriterionEnum)
  public criterion!: Criterion;

  @ArrayMinSize(REUSES.length)
  @ArrayMaxSize(REUSES.length)
  @Min(0, { each: true })
  @Max(MAX_WEIGHT, { each: true })
  @Field(() => [Int], { description: 'One for each use.' })
  public weights!: number[];
}

@InputType('ProposeWeightsInput', { description: 'A new version of the weights.' })
export class ProposeWeightsInput {
  @ArrayMinSize(CRITERION_KEYS.length)
  @ArrayMaxSize(CRITERION_KEYS.length)
  @Field(() => [WeightRowInput], { description: 'All 26 criteria.' })
  public rows!: WeightRowInput[];

  @TextWithin(2_000)
  @Field(() => String, { description: 'Why the weights change: shown to everybody.' })
  public reason!: string;
}
