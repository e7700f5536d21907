import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Criterion } from 'shared/audits/criteria.ts';
import type { PotentialClass } from 'shared/audits/potential.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import { listOf } from '../kernel/complexity.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { ReuseEnum } from '../opportunities/opportunity.enums.ts';
import { CriterionEnum, PotentialClassEnum } from './audit.enums.ts';

@ObjectType('WeightChange', { simpleResolvers: true, description: 'A weight that differs between two versions.' })
export class WeightChangeType {
  @Field(() => CriterionEnum)
  public readonly criterion!: Criterion;

  @Field(() => ReuseEnum)
  public readonly use!: Reuse;

  @Field(() => Int)
  public readonly from!: number;

  @Field(() => Int)
  public readonly to!: number;
}

@ObjectType('PotentialFigures', { simpleResolvers: true, description: 'The figures of a use, from 0 to 100, and its class.' })
export class PotentialFiguresType {
  @Field(() => Float, { nullable: true, description: 'Null: nothing is known.' })
  public readonly index!: number | null;

  @Field(() => Float)
  public readonly low!: number;

  @Field(() => Float)
  public readonly high!: number;

  @Field(() => Float)
  public readonly reliability!: number;

  @Field(() => PotentialClassEnum)
  public readonly class!: PotentialClass;
}

@ObjectType('WeightEffect', {
  simpleResolvers: true,
  description: 'What one changed weight does to the figures of a use, in points, where nothing else changes.',
})
export class WeightEffectType {
  @Field(() => CriterionEnum)
  public readonly criterion!: Criterion;

  @Field(() => Int)
  public readonly from!: number;

  @Field(() => Int)
  public readonly to!: number;

  @Field(() => Float, { nullable: true, description: 'What the audit found, 0 to 1; null: unknown.' })
  public readonly value!: number | null;

  @Field(() => Float, { nullable: true })
  public readonly index!: number | null;

  @Field(() => Float)
  public readonly low!: number;

  @Field(() => Float)
  public readonly high!: number;

  @Field(() => Float)
  public readonly reliability!: number;

  @Field(() => PotentialClassEnum, { description: 'The class with this change alone.' })
  public readonly alone!: PotentialClass;
}

@ObjectType('ClassChange', { simpleResolvers: true, description: 'A facility whose class for a use changes under proposed weights.' })
export class ClassChangeType {
  @Field(() => String)
  public readonly slug!: string;

  @Field(() => LocalizedTextType)
  public readonly title!: PickedText;

  @Field(() => ReuseEnum)
  public readonly use!: Reuse;

  @Field(() => PotentialFiguresType)
  public readonly before!: PotentialFiguresType;

  @Field(() => PotentialFiguresType)
  public readonly after!: PotentialFiguresType;

  @Field(() => [WeightEffectType], { description: 'The changed weights of that use, the strongest first.', complexity: listOf(6) })
  public readonly because!: readonly WeightEffectType[];
}

@ObjectType('ClassMove', { simpleResolvers: true, description: 'How many facilities move from one class to another for a use.' })
export class ClassMoveType {
  @Field(() => ReuseEnum)
  public readonly use!: Reuse;

  @Field(() => PotentialClassEnum)
  public readonly from!: PotentialClass;

  @Field(() => PotentialClassEnum)
  public readonly to!: PotentialClass;

  @Field(() => Int)
  public readonly count!: number;
}

@ObjectType('WeightsComparison', { simpleResolvers: true, description: 'Proposed weights beside those in force.' })
export class WeightsComparisonType {
  @Field(() => [WeightChangeType], { complexity: listOf(20) })
  public readonly changes!: readonly WeightChangeType[];

  @Field(() => Int, { description: 'How many classes of facilities change.' })
  public readonly changedCount!: number;

  @Field(() => [ClassMoveType], { description: 'All of them, counted; the most frequent first.', complexity: listOf(20) })
  public readonly moves!: readonly ClassMoveType[];

  @Field(() => [ClassChangeType], { description: 'The first 200 of them.', complexity: listOf(200) })
  public readonly changed!: readonly ClassChangeType[];
}

@ObjectType('WeightsProgress', { simpleResolvers: true, description: 'How far the worker has come with a version of the weights.' })
export class WeightsProgressType {
  @Field(() => Int, { description: 'Audits that the potential is computed for under the version.' })
  public readonly computed!: number;

  @Field(() => Int, { description: 'Approved audits that a potential is shown of.' })
  public readonly total!: number;

  @Field(() => Boolean, { description: 'All are computed: the version can be put into force.' })
  public readonly isComputed!: boolean;
}
