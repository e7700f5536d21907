import { Field, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', { simpleResolvers: true, description: 'The position of a page of a Relay connection in its list.' })
export class PageInfoType {
  @Field(() => Boolean)
  public readonly hasNextPage!: boolean;

  @Field(() => Boolean)
  public readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  public readonly startCursor!: string | null;

  @Field(() => String, { nullable: true })
  public readonly endCursor!: string | null;
}
