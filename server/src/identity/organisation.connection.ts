import { Field, Int, ObjectType } from 'type-graphql';
import type { InvitationWay } from 'shared/identity/invitations.ts';
import { InvitationWayEnum } from './identity.enums.ts';
import { PageInfoType } from '../kernel/page-info.types.ts';
import { OrganisationType } from './organisation.types.ts';

@ObjectType('OrganisationEdge', { simpleResolvers: true })
export class OrganisationEdgeType {
  @Field(() => OrganisationType)
  public readonly node!: OrganisationType;

  @Field(() => String, { description: 'Valid in the same list and for the same viewer only.' })
  public readonly cursor!: string;

  @Field(() => InvitationWayEnum, {
    nullable: true,
    description: 'How the viewer may invite into it; null: not at all, since it has people of its own.',
  })
  public readonly inviting!: InvitationWay | null;
}

@ObjectType('OrganisationConnection', {
  simpleResolvers: true,
  description: 'A page of the organisations that the viewer administers (Relay connection).',
})
export class OrganisationConnectionType {
  @Field(() => [OrganisationEdgeType])
  public readonly edges!: OrganisationEdgeType[];

  @Field(() => PageInfoType)
  public readonly pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'All of them, not only this page.' })
  public readonly totalCount!: number;
}
