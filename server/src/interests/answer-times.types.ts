import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { AnswerTimes } from 'shared/interests/answer-times.ts';
import { OrganisationType } from '../identity/organisation.types.ts';

@ObjectType('StewardAnswers', {
  simpleResolvers: true,
  description:
    'How a steward answered the expressions of interest that were sent to it in the last 24 months, from the record of their moves. An answer is a question, a place on the short list or a decision; the beginning of a review is none. What was withdrawn before an answer is not counted.',
})
export class StewardAnswersType implements AnswerTimes {
  @Field(() => OrganisationType)
  public readonly steward!: OrganisationType;

  @Field(() => [Int], {
    description:
      'Working days within which the cited versions of the terms promise a decision, each number once, ascending; empty where they promise nothing.',
  })
  public readonly promisedDays!: number[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Median of Kazakhstan working days from sending to the first answer; the day of sending does not count. Null with fewer than three answers.',
  })
  public readonly medianDays!: number | null;

  @Field(() => Int)
  public readonly answered!: number;

  @Field(() => Int, { description: 'Open and without an answer.' })
  public readonly waiting!: number;

  @Field(() => Int, { description: 'How many of the waiting ones have waited longer than was promised.' })
  public readonly overdue!: number;
}
