import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';
import { INTEREST_STATES } from 'shared/interests/interest.machine.ts';
import type { InterestState } from 'shared/interests/interest.machine.ts';
import { InterestStateEnum } from './interest.enums.ts';

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
}
