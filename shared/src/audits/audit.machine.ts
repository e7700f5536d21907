/** States and moves of an audit (docs/domain.md, "Rules"): the server and the database enforce them, and the client shows them. */
export const AUDIT_STATES = ['ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'APPROVED', 'CANCELLED'] as const;
export type AuditState = (typeof AUDIT_STATES)[number];

export const AUDIT_MOVES = ['SAVE', 'SUBMIT', 'RETURN', 'APPROVE', 'CANCEL'] as const;
export type AuditMove = (typeof AUDIT_MOVES)[number];

/** The auditor's organisation, or the steward that assigned the audit. */
export type AuditSide = 'AUDITOR' | 'STEWARD';

interface Rule {
  readonly from: readonly AuditState[];
  readonly by: AuditSide;
}

const WITH_AUDITOR = ['ASSIGNED', 'IN_PROGRESS', 'RETURNED'] as const;

const MOVES: Readonly<Record<AuditMove, Rule>> = {
  SAVE: { from: WITH_AUDITOR, by: 'AUDITOR' },
  SUBMIT: { from: WITH_AUDITOR, by: 'AUDITOR' },
  RETURN: { from: ['SUBMITTED'], by: 'STEWARD' },
  APPROVE: { from: ['SUBMITTED'], by: 'STEWARD' },
  CANCEL: { from: WITH_AUDITOR, by: 'STEWARD' },
};

export const canMoveAudit = (state: AuditState, move: AuditMove, by: AuditSide): boolean =>
  MOVES[move].by === by && MOVES[move].from.includes(state);

/** The lists of audits: with the auditor, still there after its day, waiting for approval, approved. */
export const AUDIT_LISTS = ['ASSIGNED', 'OVERDUE', 'SENT', 'APPROVED'] as const;
export type AuditList = (typeof AUDIT_LISTS)[number];
