import { Field, ID, ObjectType } from 'type-graphql';
import type { IdentityCheck, OrganisationKind } from 'shared/identity/roles.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import { IdentityCheckEnum, OrganisationKindEnum } from './identity.enums.ts';
import { LocalizedTextType, localizedName } from '../kernel/localized.ts';
import type { RowOf } from '../kernel/entity.ts';
import { Organisation } from './organisation.entity.ts';

/** What is shown of an organisation. */
export const ORGANISATION = Organisation.pick('id', 'kind', 'name', 'bin', 'country', 'identityCheck');
export type OrganisationRow = RowOf<typeof ORGANISATION>;

@ObjectType('Organisation', {
  simpleResolvers: true,
  description: 'A company or body that takes part: an investor, an SPK, a zone’s management company …',
})
export class OrganisationType {
  @Field(() => ID, { description: 'Opaque.' })
  public readonly id!: string;

  @Field(() => OrganisationKindEnum, { description: 'Its purpose here; rights come from it.' })
  public readonly kind!: OrganisationKind;

  @Field(() => LocalizedTextType, { description: 'Name with legal form.' })
  public readonly name!: PickedText;

  @Field(() => String, { nullable: true, description: 'Business identification number (BIN) or the IIN of a sole trader, 12 digits.' })
  public readonly bin!: string | null;

  @Field(() => String, { description: 'Country of registration, ISO 3166-1 alpha-2.' })
  public readonly country!: string;

  @Field(() => IdentityCheckEnum, { description: 'Whether the number was only declared or checked.' })
  public readonly identityCheck!: IdentityCheck;
}

/** The organisation in the reader's language. */
export const toOrganisation = (ctx: { readonly locale: 'RU' | 'KK' | 'EN' }, row: OrganisationRow): OrganisationType => ({
  id: row.id,
  kind: row.kind,
  name: localizedName(ctx, row.name),
  bin: row.bin,
  country: row.country,
  identityCheck: row.identityCheck,
});
