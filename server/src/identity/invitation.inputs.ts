import { IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { MembershipRole } from 'shared/identity/roles.ts';
import { MembershipRoleEnum } from './identity.enums.ts';

@InputType('InviteInput', { description: 'Whom to invite where.' })
export class InviteInput {
  @IsUUID()
  @Field(() => ID, { description: 'An organisation the viewer leads; for the platform also one without people.' })
  public organisationId!: string;

  @MaxLength(254)
  @Field(() => String, { description: 'A link is sent there; it is valid for seven days.' })
  public email!: string;

  @Field(() => MembershipRoleEnum, { description: 'Role after acceptance; the first person of an organisation is its LEAD.' })
  public role!: MembershipRole;
}

@InputType('AcceptInvitationInput', {
  description:
    'The token of the link. Name and password make the account; both are ignored when the address has one already and its owner is signed in.',
})
export class AcceptInvitationInput {
  @MaxLength(64)
  @Field(() => String, { description: 'From the link.' })
  public token!: string;

  @MaxLength(512)
  @Field(() => String, { description: 'Name of the person, 2–120 characters.' })
  public name!: string;

  @MaxLength(512)
  @Field(() => String, { description: '12–128 characters, no common password.' })
  public password!: string;
}
