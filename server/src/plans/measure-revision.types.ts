import { Field, Int, ObjectType } from 'type-graphql';
import { OrganisationType } from '../identity/organisation.types.ts';
import { DateTimeScalar } from '../kernel/scalars.ts';
import { MeasureContentType } from './measure-content.types.ts';

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
