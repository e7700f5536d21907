import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CHALLENGE_ANSWERS, CHALLENGE_LIMITS, CHALLENGE_SUBJECTS, FIGURE_NAME } from 'shared/challenges/vocabulary.ts';
import type { ChallengeAnswer, ChallengeSubject } from 'shared/challenges/vocabulary.ts';
import { HttpsAddress } from '../kernel/https-address.ts';
import { TextWithin } from '../kernel/text-within.ts';
import { ChallengeAnswerEnum, ChallengeSubjectEnum } from './challenge.types.ts';

@InputType('ChallengeFigureInput')
export class ChallengeFigureInput {
  @IsIn(CHALLENGE_SUBJECTS)
  @Field(() => ChallengeSubjectEnum)
  public subject!: ChallengeSubject;

  @MaxLength(200)
  @Field(() => String)
  public slug!: string;

  @Matches(FIGURE_NAME)
  @Field(() => String, {
    description: 'Key of a fact of the opportunity, indicator of the town, figure of the zone, or key of a clause of its terms.',
  })
  public figure!: string;

  @TextWithin(CHALLENGE_LIMITS.words)
  @Field(() => String, { description: 'What is wrong, and how the author knows: twenty characters at least.' })
  public words!: string;

  @IsOptional()
  @TextWithin(CHALLENGE_LIMITS.proposed)
  @Field(() => String, { nullable: true })
  public proposed?: string | null;

  @IsOptional()
  @MaxLength(CHALLENGE_LIMITS.sourceUrl)
  @HttpsAddress()
  @Field(() => String, { nullable: true })
  public sourceUrl?: string | null;

  @IsOptional()
  @IsUUID()
  @Field(() => ID, { nullable: true, description: 'A document that the author has brought. The owner of the figure reads it.' })
  public document?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether everybody may read the document once the challenge is answered.' })
  public isDocumentPublic?: boolean | null;
}

@InputType('AnswerChallengeInput')
export class AnswerChallengeInput {
  @IsUUID()
  @Field(() => ID)
  public id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The version that the answer is based on.' })
  public version!: number;

  @IsIn(CHALLENGE_ANSWERS)
  @Field(() => ChallengeAnswerEnum)
  public answer!: ChallengeAnswer;

  @TextWithin(CHALLENGE_LIMITS.answer)
  @Field(() => String, { description: 'For everybody to read: what is corrected, or why the figure stays.' })
  public words!: string;
}
