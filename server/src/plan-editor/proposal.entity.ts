import type { MeasureContent } from 'shared/plans/measure-content.ts';
import type { PlanContent } from 'shared/plans/plan-content.ts';
import type { ProposalState } from 'shared/plans/proposal.ts';
import { byDefault, entity, id, integer, json, key, nullable, text, timestamp, uuid, uuids } from '../kernel/entity.ts';

export const MeasureProposal = entity('measure_proposal', {
  id: id(),
  measureId: uuid(),
  townId: uuid(),
  organisationId: uuid(),
  state: byDefault("'DRAFT'", text<ProposalState>()),
  content: json<MeasureContent>(),
  baseVersion: integer(),
  version: byDefault('1', integer()),
  writtenBy: byDefault("'{}'", uuids()),
  remarks: nullable(text()),
  decidedBy: nullable(uuid()),
  decidedAt: nullable(timestamp()),
  createdAt: byDefault('now()', timestamp()),
  updatedAt: byDefault('now()', timestamp()),
  updatedByName: nullable(text()),
});

/** A proposal about a plan of a town or of a region. */
export const PlanProposal = entity('plan_proposal', {
  id: id(),
  planId: uuid(),
  townId: nullable(uuid()),
  regionId: nullable(uuid()),
  organisationId: uuid(),
  state: byDefault("'DRAFT'", text<ProposalState>()),
  content: json<PlanContent>(),
  baseVersion: integer(),
  version: byDefault('1', integer()),
  writtenBy: byDefault("'{}'", uuids()),
  remarks: nullable(text()),
  decidedBy: nullable(uuid()),
  decidedAt: nullable(timestamp()),
  createdAt: byDefault('now()', timestamp()),
  updatedAt: byDefault('now()', timestamp()),
  updatedByName: nullable(text()),
});

/** A document that was brought for an amendment in a proposal. */
export const ProposalAttachment = entity('proposal_attachment', {
  proposalId: key(uuid()),
  attachmentId: key(uuid()),
  addedBy: nullable(uuid()),
});
