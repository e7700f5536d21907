import { Field, Int, ObjectType } from 'type-graphql';
import type { MeasureField } from 'shared/plans/completeness.ts';
import { listOf } from '../kernel/complexity.ts';
import { MeasureFieldEnum } from './plan.enums.ts';

@ObjectType('MissingField', { simpleResolvers: true, description: 'What a plan has to state, and of how many measures nobody has.' })
export class MissingFieldType {
  @Field(() => MeasureFieldEnum)
  public readonly field!: MeasureField;

  @Field(() => Int)
  public readonly count!: number;
}

@ObjectType('Completeness', { simpleResolvers: true, description: 'How much of what plans have to state of the found measures is stated.' })
export class CompletenessType {
  @Field(() => Int, { description: 'Fields that are stated, of all found measures together.' })
  public readonly known!: number;

  @Field(() => Int, { description: 'Fields that have to be stated, of all found measures together.' })
  public readonly total!: number;

  @Field(() => [MissingFieldType], { description: 'Most often missing first; what is always stated is left out.', complexity: listOf(10) })
  public readonly missing!: readonly MissingFieldType[];
}
