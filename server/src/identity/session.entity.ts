import type { SessionLevel } from 'shared/identity/roles.ts';
import { byDefault, entity, id, integer, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

export const Session = entity('session', {
  id: id(),
  tokenHash: text(),
  personId: uuid(),
  level: text<SessionLevel>(),
  rightsVersion: integer(),
  createdAt: byDefault('now()', timestamp()),
  seenAt: byDefault('now()', timestamp()),
  expiresAt: timestamp(),
  provedAt: nullable(timestamp()),
  browser: nullable(text()),
  system: nullable(text()),
});
