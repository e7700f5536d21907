import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { AuditMove, AuditSide, AuditState } from 'shared/audits/audit.machine.ts';
import { canMoveAudit } from 'shared/audits/audit.machine.ts';
import { organisationsOf } from './actor.ts';
import type { Actor } from './actor.ts';

/** The fields that a right depends on. */
export interface AuditParties {
  readonly auditorId: string;
  readonly stewardId: string;
  readonly state: AuditState;
  readonly writtenBy: readonly string[];
}

/** Rows of `facility_audit a` that the actor's organisations audit or have assigned. */
export const seesAudits = (actor: Actor): Sql => {
  const auditing = organisationsOf(actor, 'AUDIT');
  const stewarding = organisationsOf(actor, 'SPK', 'ZONE_COMPANY');
  if (auditing.length + stewarding.length === 0) return sql`false`;
  return sql`(a.auditor_id = any (${auditing}::uuid[]) or a.steward_id = any (${stewarding}::uuid[]))`;
};

/** Which side the actor is on; the auditor's comes first, so that nobody approves an audit of the own organisation. */
export const auditSideOf = (actor: Actor, audit: AuditParties): AuditSide | null => {
  if (organisationsOf(actor, 'AUDIT').includes(audit.auditorId)) return 'AUDITOR';
  return organisationsOf(actor, 'SPK', 'ZONE_COMPANY').includes(audit.stewardId) ? 'STEWARD' : null;
};

/** Whether the actor may make a move now; approval needs somebody who has not written in the audit. */
export const canTakeAudit = (actor: Actor, audit: AuditParties, move: AuditMove): boolean => {
  const side = auditSideOf(actor, audit);
  if (actor.type !== 'PERSON' || side === null || !canMoveAudit(audit.state, move, side)) return false;
  return move !== 'APPROVE' || !audit.writtenBy.includes(actor.id);
};

/** A steward assigns audits of the facilities that it answers for. */
export const canAssignAudit = (actor: Actor, opportunity: { readonly stewardId: string; readonly kind: string }): boolean =>
  opportunity.kind === 'FACILITY' && organisationsOf(actor, 'SPK', 'ZONE_COMPANY').includes(opportunity.stewardId);
