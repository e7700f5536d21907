import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { PlaceKey, ProjectKey } from 'shared/matching/criteria.ts';
import { MatchCriterionEnum } from './matching.enums.ts';

@ObjectType('MatchCondition', {
  simpleResolvers: true,
  description: 'One condition: bounds of a quantity in its unit, or words of a choice.',
})
export class MatchConditionType {
  @Field(() => MatchCriterionEnum)
  public readonly key!: PlaceKey | ProjectKey;

  @Field(() => Int, { nullable: true, description: '1–5 of a wish; null: it must hold.' })
  public readonly weight?: number | null;

  @Field(() => Float, { nullable: true })
  public readonly min?: number | null;

  @Field(() => Float, { nullable: true })
  public readonly max?: number | null;

  @Field(() => Float, { nullable: true })
  public readonly fadeTo?: number | null;

  @Field(() => [String], { nullable: true })
  public readonly anyOf?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  public readonly noneOf?: readonly string[] | null;
}
