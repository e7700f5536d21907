import type { MembershipRole } from 'shared/identity/roles.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { bool, byDefault, entity, id, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

export const Invitation = entity('invitation', {
  id: id(),
  organisationId: uuid(),
  email: text(),
  role: text<MembershipRole>(),
  locale: text<Locale>(),
  invitedBy: nullable(uuid()),
  needsSecond: byDefault('true', bool()),
  isFirst: byDefault('true', bool()),
  confirmedBy: nullable(uuid()),
  confirmedAt: nullable(timestamp()),
  refusedBy: nullable(uuid()),
  refusedAt: nullable(timestamp()),
  sentAt: nullable(timestamp()),
  createdAt: byDefault('now()', timestamp()),
});
