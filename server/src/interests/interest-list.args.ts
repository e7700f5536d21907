import { ArrayMaxSize, IsOptional, Length, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { INTEREST_STATES } from 'shared/interests/interest.machine.ts';
import type { InterestState } from 'shared/interests/interest.machine.ts';
import type { QueueOrder, QueueOwner } from 'shared/interests/review.ts';
import { InterestStateEnum, QueueOrderEnum, QueueOwnerEnum } from './interest.enums.ts';

@ArgsType()
abstract class InterestListArgs {
  @IsOptional()
  @MaxLength(1_000)
  @Field(() => String, { nullable: true })
  public after?: string | null;

  @IsOptional()
  @ArrayMaxSize(INTEREST_STATES.length)
  @Field(() => [InterestStateEnum], { nullable: true })
  public states?: InterestState[] | null;
}

@ArgsType()
export class MyInterestsArgs extends InterestListArgs {
  @Field(() => Int, { defaultValue: 20 })
  public first!: number;
}

@ArgsType()
export class ReviewQueueArgs extends InterestListArgs {
  @Field(() => Int, { defaultValue: 50 })
  public first!: number;

  @Field(() => QueueOrderEnum, { nullable: true, description: 'AGE unless it is named.' })
  public order?: QueueOrder | null;

  @Field(() => QueueOwnerEnum, { nullable: true, description: 'ALL unless it is named.' })
  public owner?: QueueOwner | null;
}

/** The queue that is read, without its pages. */
@ArgsType()
export class NeighboursArgs {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @IsOptional()
  @ArrayMaxSize(INTEREST_STATES.length)
  @Field(() => [InterestStateEnum], { nullable: true })
  public states?: InterestState[] | null;

  @Field(() => QueueOrderEnum, { nullable: true, description: 'AGE unless it is named.' })
  public order?: QueueOrder | null;

  @Field(() => QueueOwnerEnum, { nullable: true, description: 'ALL unless it is named.' })
  public owner?: QueueOwner | null;
}
