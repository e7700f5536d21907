import { Field, ObjectType } from 'type-graphql';
import type { Parts } from 'shared/opportunities/parts.ts';
import { DateTimeScalar } from '../kernel/scalars.ts';
import { StatusChangeType } from './opportunity.parts.ts';
import { PlaceDetailsType } from './part.types.ts';

@ObjectType('FormerDetails', {
  simpleResolvers: true,
  description: 'Parts of a place and states that stood until one publishing replaced them or took them out.',
})
export class FormerDetailsType {
  @Field(() => DateTimeScalar, { description: 'When they ceased to stand.' })
  public readonly until!: Date;

  @Field(() => PlaceDetailsType)
  public readonly details!: Parts;

  @Field(() => [StatusChangeType])
  public readonly statuses!: readonly StatusChangeType[];
}
