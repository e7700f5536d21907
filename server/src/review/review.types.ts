import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../kernel/scalars.ts';

@ObjectType('ReviewColleague', { simpleResolvers: true, description: 'Somebody of the steward’s people.' })
export class ReviewColleagueType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String)
  public readonly name!: string;
}

@ObjectType('ReviewCase', {
  simpleResolvers: true,
  description: 'What the steward keeps for itself about an expression of interest. The investor never sees it.',
})
export class ReviewCaseType {
  @Field(() => ReviewColleagueType, { nullable: true, description: 'Who works on it; null while nobody does.' })
  public readonly assignee!: ReviewColleagueType | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day until which the steward wants to have moved.' })
  public readonly dueOn!: string | null;

  @Field(() => Int, { description: 'Increases with every change; zero while nothing is kept.' })
  public readonly version!: number;
}

@ObjectType('ReviewNote', {
  simpleResolvers: true,
  description: 'A note for the steward’s own people. It is never changed, and the investor never sees it.',
})
export class ReviewNoteType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String)
  public readonly authorName!: string;

  @Field(() => String)
  public readonly words!: string;

  @Field(() => DateTimeScalar)
  public readonly at!: Date;
}
