import { Field, ID, ObjectType } from 'type-graphql';
import type { MembershipRole } from 'shared/identity/roles.ts';
import { MembershipRoleEnum } from './identity.enums.ts';
import { DateTimeScalar } from '../kernel/scalars.ts';
import { OrganisationType } from './organisation.types.ts';

@ObjectType('WaitingInvitationRights', { simpleResolvers: true, description: 'What the viewer may do with a waiting invitation.' })
export class WaitingInvitationRightsType {
  @Field(() => Boolean, { description: 'Neither the inviter nor the owner of the invited address.' })
  public readonly confirm!: boolean;
}

@ObjectType('WaitingInvitation', {
  simpleResolvers: true,
  description: 'An administrator’s invitation whose letter is sent once a second administrator confirms it.',
})
export class WaitingInvitationType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => OrganisationType)
  public readonly organisation!: OrganisationType;

  @Field(() => String, { description: 'The address that the link would be sent to.' })
  public readonly email!: string;

  @Field(() => MembershipRoleEnum)
  public readonly role!: MembershipRole;

  @Field(() => String, { description: 'Name of the administrator who invites.' })
  public readonly invitedBy!: string;

  @Field(() => DateTimeScalar, { description: 'It lapses fourteen days later.' })
  public readonly createdAt!: Date;

  @Field(() => WaitingInvitationRightsType)
  public readonly viewerCan!: WaitingInvitationRightsType;
}
