import type { LocalizedText } from 'shared/locale/locale.ts';
import type { Justifications, StoredClause } from 'shared/special-zones/canonical.ts';
import { byDefault, date, entity, id, integer, json, key, nullable, sqlOnly, text, timestamp, uuid, uuids } from '../kernel/entity.ts';

export const ZoneTerms = entity('zone_terms', {
  id: key(uuid()),
  zoneId: uuid(),
  number: integer(),
  effectiveFrom: date(),
  note: json<LocalizedText>(),
  clauses: json<readonly StoredClause[]>(),
  hash: text(),
  publishedBy: nullable(uuid()),
  publishedAt: byDefault('now()', timestamp()),
  justifications: byDefault("'{}'", json<Justifications>()),
  approvedBy: nullable(uuid()),
  approvedAt: nullable(timestamp()),
  lawFrom: nullable(date()),
});

export const ZoneTermsDraft = entity('zone_terms_draft', {
  id: id(),
  zoneId: uuid(),
  note: byDefault("'{}'", json<LocalizedText>()),
  clauses: json<readonly StoredClause[]>(),
  version: byDefault('1', integer()),
  createdBy: nullable(uuid()),
  createdAt: byDefault('now()', timestamp()),
  updatedAt: byDefault('now()', timestamp()),
  publishedId: nullable(uuid()),
  justifications: byDefault("'{}'", json<Justifications>()),
  editedBy: byDefault("'{}'", uuids()),
  approvedBy: nullable(uuid()),
  approverName: nullable(text()),
  approvedAt: nullable(timestamp()),
  discardedAt: nullable(timestamp()),
});

export const ZoneTermsWithdrawal = entity('zone_terms_withdrawal', {
  termsId: key(uuid()),
  reason: text(),
  withdrawnBy: nullable(uuid()),
  withdrawnAt: byDefault('now()', timestamp()),
});

export const ZoneTermsPeriod = entity('zone_terms_period', {
  termsId: key(uuid()),
  zoneId: uuid(),
  holds: sqlOnly('daterange'),
});
