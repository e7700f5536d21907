import { CRITERION_KEYS } from 'shared/audits/criteria.ts';
import { REUSES } from 'shared/audits/uses.ts';
import { STARTING_WEIGHTS } from 'shared/audits/weights.ts';
import type { AuditShownFragment } from '../facility-audits/audit.graphql.ts';
import type { MeQuery } from '../kernel/session.graphql.ts';

export const ID = '11111111-1111-4111-8111-111111111111';
export const PERSON = '22222222-2222-4222-8222-222222222222';

/** An answer that was measured. */
export const known = (criterion: 'STRUCTURE' | 'ENCUMBRANCE' | 'ASBESTOS' | 'RAIL', choice: string, more: { stationKm?: number } = {}) => ({
  __typename: 'AuditAnswer' as const,
  criterion,
  reason: null,
  choice,
  figure: null,
  need: null,
  isEnough: null,
  storeys: null,
  transformerMva: null,
  stationKm: more.stationKm ?? null,
  hasWrittenWay: null,
  hasRight: null,
  grade: 'MEASURED' as const,
  on: '2026-11-20',
  method: null,
});

/** An audit in progress in which only the soil is missing. */
export const AUDIT: AuditShownFragment = {
  __typename: 'FacilityAudit',
  id: ID,
  state: 'IN_PROGRESS',
  version: 3,
  due: '2026-12-31',
  isOverdue: false,
  inspectedOn: '2026-11-20',
  remarks: null,
  approvedBy: null,
  auditor: { __typename: 'Organisation', id: 'o1' },
  facility: null,
  answers: [known('STRUCTURE', 'GOOD'), known('ENCUMBRANCE', 'NONE'), known('ASBESTOS', 'NONE')],
  photos: [],
  findings: [],
  justifications: [],
  knownBefore: [],
  weights: CRITERION_KEYS.map((criterion) => ({
    __typename: 'WeightRow' as const,
    criterion,
    weights: REUSES.map((use) => STARTING_WEIGHTS.table[criterion][use]),
  })),
  viewerCan: { __typename: 'AuditRights', save: true, return: false, approve: false, cancel: false },
};

/** Its auditor. */
export const ME: MeQuery = {
  me: {
    __typename: 'Viewer',
    id: PERSON,
    name: 'Ayan',
    email: 'ayan@example.kz',
    level: 'FULL',
    hasTotp: true,
    memberships: [
      {
        __typename: 'Membership',
        id: 'm1',
        role: 'MEMBER',
        organisation: {
          __typename: 'Organisation',
          id: 'o1',
          kind: 'AUDIT',
          name: { __typename: 'LocalizedText', text: 'Audit', locale: 'EN', isFallback: false },
        },
        zones: [],
      },
    ],
  },
};
