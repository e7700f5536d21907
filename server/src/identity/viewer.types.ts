import { Field, ID, ObjectType } from 'type-graphql';
import type { MembershipRole, SessionLevel } from 'shared/identity/roles.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { MembershipRoleEnum, SessionLevelEnum } from './identity.enums.ts';
import { LocaleEnum } from '../kernel/localized.ts';
import { OrganisationType } from './organisation.types.ts';

@ObjectType('Membership', { simpleResolvers: true, description: 'A person’s place in an organisation; rights come from it.' })
export class MembershipType {
  @Field(() => ID, { description: 'Opaque.' })
  public readonly id!: string;

  @Field(() => MembershipRoleEnum, { description: 'A LEAD may invite people.' })
  public readonly role!: MembershipRole;

  @Field(() => OrganisationType)
  public readonly organisation!: OrganisationType;
}

@ObjectType('Viewer', { simpleResolvers: true, description: 'The person who is signed in, shown to nobody else.' })
export class ViewerType {
  @Field(() => ID, { description: 'Opaque.' })
  public readonly id!: string;

  @Field(() => String, { description: 'Name as the person wrote it.' })
  public readonly name!: string;

  @Field(() => String, { description: 'Address the person signs in with.' })
  public readonly email!: string;

  @Field(() => LocaleEnum, { description: 'Language of letters to the person.' })
  public readonly locale!: Locale;

  @Field(() => SessionLevelEnum, { description: 'How far signing in has come; private data is only returned at FULL.' })
  public readonly level!: SessionLevel;

  @Field(() => Boolean, { description: 'Whether a one-time code is asked for at signing in.' })
  public readonly hasTotp!: boolean;

  @Field(() => [MembershipType], { description: 'Empty until the level is FULL.' })
  public readonly memberships!: MembershipType[];
}

@ObjectType('SignInResult', {
  simpleResolvers: true,
  description: 'The result of a step of signing in. The session itself is in the cookie.',
})
export class SignInResultType {
  @Field(() => SessionLevelEnum, {
    description: 'CODE_NEEDED: continue with confirmSignInCode. ENROLMENT_NEEDED: set up one-time codes first.',
  })
  public readonly level!: SessionLevel;

  @Field(() => ViewerType)
  public readonly viewer!: ViewerType;
}
