import { Field, Int, ObjectType } from 'type-graphql';
import type { AnswerClock } from 'shared/interests/answer-clock.ts';
import { DateScalar } from '../kernel/scalars.ts';

@ObjectType('AnswerClock', {
  simpleResolvers: true,
  description:
    'The time in which a steward has promised to answer, in Kazakhstan working days. The day of sending does not count, nor does a day at whose end the investor owed an answer.',
})
export class AnswerClockType implements AnswerClock {
  @Field(() => Int, { description: 'Working days that the cited version of the terms promises.' })
  public readonly promised!: number;

  @Field(() => Int, { description: 'Working days that the steward has used, until today or until the decision.' })
  public readonly used!: number;

  @Field(() => DateScalar, { description: 'The last day, if the investor owes nothing from today on.' })
  public readonly dueOn!: string;

  @Field(() => Boolean, { description: 'The investor owes an answer: the time stands still.' })
  public readonly isPaused!: boolean;

  @Field(() => Boolean, { description: 'More was used than promised.' })
  public readonly isOverdue!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the decision or the withdrawal; null while it is open.' })
  public readonly endedOn!: string | null;

  @Field(() => [Int], { description: 'Years whose holidays are not known yet: with them the day is later.' })
  public readonly unknownYears!: number[];
}
