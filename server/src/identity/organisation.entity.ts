import type { IdentityCheck, MembershipRole, OrganisationKind } from 'shared/identity/roles.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { bool, byDefault, entity, id, json, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

export const Organisation = entity('organisation', {
  id: id(),
  slug: nullable(text()),
  kind: text<OrganisationKind>(),
  name: json<LocalizedText>(),
  bin: nullable(text()),
  country: byDefault("'KZ'", text()),
  identityCheck: byDefault("'DECLARED'", text<IdentityCheck>()),
  regionId: nullable(uuid()),
  isDemo: byDefault('false', bool()),
  createdAt: byDefault('now()', timestamp()),
});

export const Membership = entity('membership', {
  id: id(),
  personId: uuid(),
  organisationId: uuid(),
  role: text<MembershipRole>(),
  createdAt: byDefault('now()', timestamp()),
});
