import { Field, ID, Int, ObjectType } from 'type-graphql';
import { OrganisationType } from '../identity/organisation.types.ts';

@ObjectType('Portfolio', {
  simpleResolvers: true,
  description: 'Unfinished anchor projects of one SPK; invented ones of a trial installation are a portfolio of their own.',
})
export class PortfolioType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => OrganisationType)
  public readonly steward!: OrganisationType;

  @Field(() => Boolean)
  public readonly invented!: boolean;

  @Field(() => Int, { description: 'Published ones.' })
  public readonly projects!: number;

  @Field(() => Int, { description: 'Published ones whose financing is stated in tenge: only those can be chosen.' })
  public readonly stated!: number;

  @Field(() => Int, { description: 'Own ones of the viewer that are not published yet.' })
  public readonly drafts!: number;
}
