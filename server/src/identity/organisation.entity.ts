import type { IdentityCheck, MembershipRole, OrganisationKind } from 'shared/identity/roles.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { bool, byDefault, entity, id, json, key, nullable, text, texts, timestamp, uuid, uuids } from '../kernel/entity.ts';

export const Organisation = entity('organisation', {
  id: id(),
  slug: nullable(text()),
  kind: text<OrganisationKind>(),
  name: json<LocalizedText>(),
  bin: nullable(text()),
  country: byDefault("'KZ'", text()),
  identityCheck: byDefault("'DECLARED'", text<IdentityCheck>()),
  regionId: nullable(uuid()),
  townId: nullable(uuid()),
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

/** Derived by triggers: the organisations of an active person and their kinds, for the row policies alone. */
export const Standing = entity('standing', {
  personId: key(uuid()),
  organisations: uuids(),
  kinds: texts<OrganisationKind>(),
});
