import sql from 'sql-template-tag';
import type { RowOf } from '../../kernel/entity.ts';
import { Opportunity, OpportunityFact, OpportunityStatusChange } from '../../opportunities/opportunity.entity.ts';
import type { TableShape } from './sync-table.ts';

const LOADED = Opportunity.without(
  'id',
  'investmentTenge',
  'capitalPerJob',
  'version',
  'updatedAt',
  'ownerConsent',
  'auditedOn',
  'endedOn',
  'disputed',
  'firstPicture',
  'cover',
  'auditedFor',
  'promisingFor',
);
export type OpportunityRow = RowOf<typeof LOADED>;

export const OPPORTUNITY: TableShape<OpportunityRow> = {
  fields: LOADED,
  key: ['slug'],
  onlyOnce: ['publication', 'publishedAt'],
  changeable: sql`t.version = 1`,
};

const FACT = OpportunityFact.without('id', 'code', 'grade', 'recordedAt', 'recordedBy', 'isPublic');
export type FactRow = RowOf<typeof FACT>;

export const OPPORTUNITY_FACT: TableShape<FactRow> = { fields: FACT, key: ['opportunityId', 'position'] };

const STATUS_CHANGE = OpportunityStatusChange.without('id', 'reasonCode', 'grade', 'recordedAt', 'recordedBy', 'supersededAt');
export type StatusChangeRow = RowOf<typeof STATUS_CHANGE>;

export const OPPORTUNITY_STATUS_CHANGE: TableShape<StatusChangeRow> = { fields: STATUS_CHANGE, key: ['opportunityId', 'position'] };
