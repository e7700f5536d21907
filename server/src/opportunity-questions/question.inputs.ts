import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsUUID, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ASKED_FACTS } from 'shared/opportunities/unknowns.ts';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import { QUESTION_LIMITS, WORDED_ANSWERS } from 'shared/questions/vocabulary.ts';
import type { WordedAnswer } from 'shared/questions/vocabulary.ts';
import { TextWithin } from '../kernel/text-within.ts';
import { AskedFactEnum } from '../opportunities/part.enums.ts';
import { WordedAnswerEnum } from './question.types.ts';

@InputType('AskStewardInput', { description: 'Asks the steward of an opportunity. Sent twice under one id, it asks once.' })
export class AskStewardInput {
  @IsUUID()
  @Field(() => ID, { description: 'A UUID of the caller’s making.' })
  public id!: string;

  @MaxLength(200)
  @Field(() => String)
  public slug!: string;

  @ArrayMaxSize(ASKED_FACTS.length)
  @Field(() => [AskedFactEnum], { description: 'Facts that nobody has stated.' })
  public facts!: AskedFact[];

  @IsOptional()
  @TextWithin(QUESTION_LIMITS.words)
  @Field(() => String, { nullable: true, description: 'What else the viewer asks.' })
  public words?: string | null;
}

@InputType('AnswerQuestionInput', { description: 'Answers in words everybody who asked the same, or declines.' })
export class AnswerQuestionInput {
  @IsUUID()
  @Field(() => ID)
  public id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The version that the answer is based on.' })
  public version!: number;

  @IsIn(WORDED_ANSWERS)
  @Field(() => WordedAnswerEnum)
  public answer!: WordedAnswer;

  @TextWithin(QUESTION_LIMITS.answer)
  @Field(() => String, { description: 'The answer, or why there is none.' })
  public words!: string;
}

@InputType('WithdrawQuestionInput', { description: 'Withdraws an own question that waits for an answer.' })
export class WithdrawQuestionInput {
  @IsUUID()
  @Field(() => ID)
  public id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The version last read.' })
  public version!: number;
}
