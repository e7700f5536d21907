import { IsOptional, Length, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { INTEREST_LIMITS } from 'shared/interests/interest.fields.ts';
import { DateScalar } from '../kernel/scalars.ts';
import { TextWithin } from '../kernel/text-within.ts';

@InputType('AssignReviewInput', { description: 'Who works on a case and until when, both as they shall be.' })
export class AssignReviewInput {
  @Length(36, 36)
  @Field(() => ID, { description: 'Of the expression of interest.' })
  public id!: string;

  @Min(0)
  @Field(() => Int, { description: 'The version of the case last read; zero while nothing is kept.' })
  public version!: number;

  @IsOptional()
  @Length(36, 36)
  @Field(() => ID, { nullable: true, description: 'One of the steward’s people; null: nobody.' })
  public assignee?: string | null;

  @Field(() => DateScalar, { nullable: true })
  public dueOn?: string | null;
}

@InputType('NoteReviewInput', { description: 'A note for the steward’s own people.' })
export class NoteReviewInput {
  @Length(36, 36)
  @Field(() => ID, { description: 'Of the expression of interest.' })
  public interest!: string;

  @Length(36, 36)
  @Field(() => ID, { description: 'Made by the client once for this note (UUID): sent twice, it is kept once.' })
  public id!: string;

  @TextWithin(INTEREST_LIMITS.words)
  @Field(() => String)
  public words!: string;
}
