import { Field, ObjectType } from 'type-graphql';

@ObjectType('TotpEnrolment', { simpleResolvers: true, description: 'What an authenticator needs; shown once, to its owner.' })
export class TotpEnrolmentType {
  @Field(() => String, { description: 'Secret in base32, for typing in.' })
  public readonly secret!: string;

  @Field(() => String, { description: 'otpauth:// address, for a QR code.' })
  public readonly uri!: string;
}
