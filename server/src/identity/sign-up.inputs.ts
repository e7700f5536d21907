import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType('SignUpInvestorInput', { description: 'A person and the investor’s organisation this person will lead.' })
export class SignUpInvestorInput {
  @MaxLength(254)
  @Field(() => String, { description: 'Address to sign in with; a link is sent there.' })
  public email!: string;

  @MaxLength(512)
  @Field(() => String, { description: '12–128 characters, no common password. Errors: TOO_SHORT, TOO_LONG, PASSWORD_COMMON.' })
  public password!: string;

  @MaxLength(512)
  @Field(() => String, { description: 'Name of the person, 2–120 characters, no word mixing Latin and Cyrillic.' })
  public name!: string;

  @MaxLength(512)
  @Field(() => String, { description: 'Name of the organisation with its legal form, 2–120 characters, as above.' })
  public organisationName!: string;

  @MaxLength(2)
  @Field(() => String, { description: 'Country of registration, ISO 3166-1 alpha-2, upper case.' })
  public country!: string;

  @MaxLength(64)
  @Field(() => String, {
    nullable: true,
    description: 'BIN, or IIN of a sole trader: 12 digits, spaces and hyphens between them do not count. Needed when the country is KZ.',
  })
  public bin?: string | null;

  @Field(() => Boolean, { description: 'Consent to the processing of the personal data above; must be true.' })
  public consent!: boolean;
}
