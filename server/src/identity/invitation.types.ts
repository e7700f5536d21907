import { Field, ObjectType } from 'type-graphql';
import type { MembershipRole } from 'shared/identity/roles.ts';
import { MembershipRoleEnum } from './identity.enums.ts';
import { OrganisationType } from './organisation.types.ts';

@ObjectType('Invitation', { simpleResolvers: true, description: 'What the holder of an invitation link is invited to.' })
export class InvitationType {
  @Field(() => OrganisationType)
  public readonly organisation!: OrganisationType;

  @Field(() => String, { description: 'The invited address; the account will have it.' })
  public readonly email!: string;

  @Field(() => MembershipRoleEnum)
  public readonly role!: MembershipRole;
}
