import { Field, Int, ObjectType } from 'type-graphql';
import type { MeasureStatus } from 'shared/plans/vocabulary.ts';
import { OrganisationType } from '../identity/organisation.types.ts';
import { DateTimeScalar, PartialDateScalar } from '../kernel/scalars.ts';
import { SourceType } from '../towns/source.types.ts';
import { MeasureStatusEnum } from './plan.enums.ts';
import { MeasureContentType } from './measure-content.types.ts';

@ObjectType('MeasureStatusChange', { simpleResolvers: true, description: 'A status that a measure had at a date.' })
export class MeasureStatusChangeType {
  @Field(() => MeasureStatusEnum)
  public readonly status!: MeasureStatus;

  @Field(() => PartialDateScalar, { nullable: true })
  public readonly asOf!: string | null;

  @Field(() => SourceType, { nullable: true })
  public readonly source!: SourceType | null;
}

@ObjectType('MeasureRevision', { simpleResolvers: true, description: 'One approved change of a measure.' })
export class MeasureRevisionType {
  @Field(() => Int)
  public readonly version!: number;

  @Field(() => DateTimeScalar)
  public readonly changedAt!: Date;

  @Field(() => OrganisationType, { description: 'The akimat that changed it.' })
  public readonly organisation!: OrganisationType;

  @Field(() => MeasureContentType, { nullable: true, description: 'Null: the measure was new.' })
  public readonly before!: MeasureContentType | null;

  @Field(() => MeasureContentType)
  public readonly after!: MeasureContentType;
}
