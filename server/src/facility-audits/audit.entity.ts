import type { AuditAnswers } from 'shared/audits/answers.ts';
import type { AuditState } from 'shared/audits/audit.machine.ts';
import type { Criterion } from 'shared/audits/criteria.ts';
import type { AuditJustifications } from 'shared/audits/contradictions.ts';
import type { UsePotential } from 'shared/audits/potential.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import type { WeightTable } from 'shared/audits/weights.ts';
import { byDefault, date, entity, id, integer, json, key, nullable, text, texts, timestamp, uuid, uuids } from '../kernel/entity.ts';

export const FacilityAudit = entity('facility_audit', {
  id: id(),
  opportunityId: uuid(),
  auditorId: uuid(),
  stewardId: uuid(),
  due: date(),
  state: byDefault("'ASSIGNED'", text<AuditState>()),
  version: byDefault('1', integer()),
  answers: byDefault("'{}'", json<AuditAnswers>()),
  justifications: byDefault("'{}'", json<AuditJustifications>()),
  inspectedOn: nullable(date()),
  writtenBy: byDefault("'{}'", uuids()),
  submissionKey: nullable(text()),
  remarks: nullable(text()),
  approvedBy: nullable(uuid()),
  approverName: nullable(text()),
  assignedBy: nullable(uuid()),
  assignedAt: byDefault('now()', timestamp()),
  submittedAt: nullable(timestamp()),
  approvedAt: nullable(timestamp()),
  updatedAt: byDefault('now()', timestamp()),
});

/** A photograph of an audit, beside one of its answers. */
export const AuditAttachment = entity('audit_attachment', {
  attachmentId: key(uuid()),
  auditId: uuid(),
  criterion: text<Criterion>(),
  position: integer(),
  addedBy: uuid(),
  addedAt: byDefault('now()', timestamp()),
});

/** What lists and the search read of a use; the sum behind it is computed from the answers. */
export type StoredUse = Pick<UsePotential, 'index' | 'low' | 'high' | 'reliability' | 'class' | 'gates'>;

export const FacilityPotential = entity('facility_potential', {
  auditId: key(uuid()),
  weightsVersion: key(integer()),
  opportunityId: uuid(),
  uses: json<Readonly<Record<Reuse, StoredUse>>>(),
  promisingFor: texts<Reuse | 'NONE'>(),
});

export const PotentialWeights = entity('potential_weights', {
  version: key(integer()),
  weights: json<WeightTable>(),
  reason: text(),
  proposedBy: nullable(uuid()),
  proposedAt: byDefault('now()', timestamp()),
  computedAt: nullable(timestamp()),
  inForceAt: nullable(timestamp()),
  shownAt: nullable(timestamp()),
  discardedAt: nullable(timestamp()),
  decidedBy: nullable(uuid()),
});
