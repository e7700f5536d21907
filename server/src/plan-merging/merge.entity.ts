import type { LocalizedText } from 'shared/locale/locale.ts';
import type { LossReason, MergeLink, MergeRow } from 'shared/plan-merging/rows.ts';
import { bigint, bool, byDefault, entity, integer, json, key, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

/** What becomes of a town's plan in the regional plan, with copies of both. */
export const MergeCheck = entity('merge_check', {
  id: key(uuid()),
  organisationId: uuid(),
  planSlug: text(),
  planName: json<LocalizedText>(),
  townId: uuid(),
  afterName: text(),
  afterSource: nullable(text()),
  afterAsOf: nullable(text()),
  isDemo: byDefault('false', bool()),
  beforeRows: json<readonly MergeRow[]>(),
  afterRows: json<readonly MergeRow[]>(),
  links: json<readonly MergeLink[]>(),
  reasons: byDefault("'[]'", json<readonly LossReason[]>()),
  version: byDefault('1', integer()),
  createdBy: uuid(),
  createdAt: byDefault('now()', timestamp()),
  updatedAt: byDefault('now()', timestamp()),
  signedAt: nullable(timestamp()),
  signedBy: nullable(uuid()),
  signerName: nullable(text()),
  // Sums of the signed check, in tenge; null before the signature.
  beforeTenge: nullable(bigint()),
  kept: nullable(bigint()),
  cut: nullable(bigint()),
  lost: nullable(bigint()),
  unstated: nullable(bigint()),
  afterTenge: nullable(bigint()),
  added: nullable(bigint()),
  duplicated: nullable(bigint()),
  fresh: nullable(bigint()),
});
