import sql from 'sql-template-tag';
import type { PreparedChange, PreparedFact, PreparedOpportunity } from '../rows/prepared-opportunity.ts';
import type { TableShape } from './sync-table.ts';

export interface OpportunityRow extends Omit<PreparedOpportunity, 'facts' | 'history' | 'region' | 'town' | 'zone' | 'steward'> {
  readonly publication: 'PUBLISHED';
  readonly regionId: string;
  readonly townId: string | null;
  readonly zoneId: string | null;
  readonly stewardId: string;
  readonly pointIsHint: boolean;
  readonly sections: readonly string[];
  readonly publishedAt: string;
}

export const OPPORTUNITY: TableShape<OpportunityRow> = {
  table: 'opportunity',
  key: ['slug'],
  onlyOnce: ['publication', 'publishedAt'],
  changeable: sql`t.version = 1`,
  hasUpdatedAt: true,
  columns: {
    slug: 'text',
    kind: 'text',
    origin: 'text',
    publication: 'text',
    status: 'text',
    statusAsOf: 'text',
    title: 'jsonb',
    summary: 'jsonb',
    regionId: 'uuid',
    townId: 'uuid',
    zoneId: 'uuid',
    place: 'jsonb',
    lat: 'double precision',
    lng: 'double precision',
    pointIsHint: 'boolean',
    stewardId: 'uuid',
    oked: 'text[]',
    sections: 'text[]',
    okedIsGuess: 'boolean',
    investment: 'bigint',
    currency: 'text',
    permanentJobs: 'bigint',
    landHa: 'double precision',
    floorM2: 'bigint',
    powerMva: 'double precision',
    waterM3Day: 'double precision',
    heatGcalHour: 'double precision',
    rail: 'text',
    utilitiesPresent: 'text[]',
    utilitiesAbsent: 'text[]',
    condition: 'text',
    contamination: 'text',
    legalStates: 'text[]',
    dealTypes: 'text[]',
    asOf: 'text',
    asOfBasis: 'text',
    confidence: 'text',
    sources: 'text[]',
    details: 'jsonb',
    publishedAt: 'timestamptz',
  },
};

export interface FactRow extends PreparedFact {
  readonly opportunityId: string;
  readonly position: number;
}

export const OPPORTUNITY_FACT: TableShape<FactRow> = {
  table: 'opportunity_fact',
  key: ['opportunityId', 'position'],
  columns: {
    opportunityId: 'uuid',
    position: 'integer',
    key: 'text',
    number: 'double precision',
    text: 'jsonb',
    asOf: 'text',
    basis: 'text',
    sources: 'text[]',
  },
};

export interface StatusChangeRow extends PreparedChange {
  readonly opportunityId: string;
  readonly position: number;
}

export const OPPORTUNITY_STATUS_CHANGE: TableShape<StatusChangeRow> = {
  table: 'opportunity_status_change',
  key: ['opportunityId', 'position'],
  columns: { opportunityId: 'uuid', position: 'integer', status: 'text', since: 'text', reason: 'jsonb', source: 'text' },
};
