import { AUDIT_LISTS, AUDIT_STATES } from 'shared/audits/audit.machine.ts';
import { AUDIT_CHECKS } from 'shared/audits/contradictions.ts';
import { CRITERION_KEYS } from 'shared/audits/criteria.ts';
import { EVIDENCE_GRADES } from 'shared/audits/evidence.ts';
import { GATES, POTENTIAL_CLASSES } from 'shared/audits/potential.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';

export const AuditStateEnum = graphqlEnum('AuditState', AUDIT_STATES, 'State of an audit; an approved one never changes.');
export const AuditCheckEnum = graphqlEnum('AuditCheck', AUDIT_CHECKS, 'Contradictions that are looked for in an audit.');
export const CriterionEnum = graphqlEnum('AuditCriterion', CRITERION_KEYS, 'The 26 criteria of an audit.');
export const EvidenceGradeEnum = graphqlEnum(
  'EvidenceGrade',
  EVIDENCE_GRADES,
  'MEASURED: measured, or read in a registry extract. DOCUMENT: read in a document. WORD: seen, or told by the owner.',
);
export const GateEnum = graphqlEnum('PotentialGate', GATES, 'Conditions of a use that never change its figures.');
export const GateStateEnum = graphqlEnum(
  'PotentialGateState',
  ['CLOSED', 'UNKNOWN'],
  'CLOSED: stands in the way. UNKNOWN: possible, subject to it.',
);
export const PotentialClassEnum = graphqlEnum(
  'PotentialClass',
  POTENTIAL_CLASSES,
  'NOT_ENOUGH_EVIDENCE: reliability below 50. PROMISING: lower bound from 60. UNPROMISING: upper bound up to 40. OPEN: everything else.',
);
export const AuditListEnum = graphqlEnum(
  'AuditList',
  AUDIT_LISTS,
  'ASSIGNED: with the auditor, OVERDUE: still with the auditor after its day, SENT: waiting for approval.',
);
