import type { Locale } from 'shared/locale/locale.ts';
import { bigint, bool, byDefault, entity, id, integer, key, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

export const Person = entity('person', {
  id: id(),
  email: text(),
  name: text(),
  passwordHash: nullable(text()),
  locale: byDefault("'RU'", text<Locale>()),
  status: byDefault("'ACTIVE'", text<'ACTIVE' | 'DISABLED'>()),
  totpSecret: nullable(text()),
  totpConfirmedAt: nullable(timestamp()),
  totpLastStep: nullable(bigint()),
  rightsVersion: byDefault('1', integer()),
  isDemo: byDefault('false', bool()),
  createdAt: byDefault('now()', timestamp()),
  passwordGeneration: byDefault('1', integer()),
  totpPending: nullable(text()),
});

export const ExternalIdentity = entity('external_identity', {
  issuer: key(text()),
  subject: key(text()),
  personId: uuid(),
  createdAt: byDefault('now()', timestamp()),
});

export const RecoveryCode = entity('recovery_code', {
  id: id(),
  personId: uuid(),
  codeHash: text(),
  usedAt: nullable(timestamp()),
});
