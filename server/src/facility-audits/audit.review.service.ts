import sql from 'sql-template-tag';
import { hidesCharacters, tidyText } from 'shared/texts/characters.ts';
import { badInput, found } from '../kernel/problems.ts';
import { personOf, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import type { AuditMoveInput, ReturnAuditInput } from './audit.inputs.ts';
import { visibleAudit } from './audit.queries.ts';
import type { AuditRow } from './audit.queries.ts';
import { lockForMove, refuseIncomplete } from './audit.service.ts';
import { potentialInsertion } from './potential.stored.ts';
import { weightsVersions } from './weights.queries.ts';

/** Returns a sent audit with remarks. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT, RULE_BROKEN AUDIT_MOVE_NOT_ALLOWED. */
export const returnAudit = (ctx: Context, input: ReturnAuditInput): Promise<AuditRow> =>
  transact(ctx, async (ctx) => {
    const words = tidyText(input.remarks);
    if (!words) throw badInput({ path: 'input.remarks', rule: 'REQUIRED' });
    if (hidesCharacters(words)) throw badInput({ path: 'input.remarks', rule: 'BAD_CHARACTERS' });
    const audit = await lockForMove(ctx, input, 'RETURN');
    await write(
      ctx,
      sql`update facility_audit set state = 'RETURNED', remarks = ${words}, submission_key = null, version = version + 1, updated_at = now()
        where id = ${audit.id}::uuid`,
    );
    await emit(ctx, 'audit.returned', audit.id, { payload: { opportunityId: audit.opportunityId }, words });
    return found(await visibleAudit(ctx, audit.id));
  });

/** Cancels an audit that is with the auditor. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, RULE_BROKEN AUDIT_MOVE_NOT_ALLOWED. */
export const cancelAudit = (ctx: Context, input: AuditMoveInput): Promise<AuditRow> =>
  transact(ctx, async (ctx) => {
    const audit = await lockForMove(ctx, input, 'CANCEL');
    await write(
      ctx,
      sql`update facility_audit set state = 'CANCELLED', version = version + 1, updated_at = now() where id = ${audit.id}::uuid`,
    );
    await emit(ctx, 'audit.cancelled', audit.id, { payload: { opportunityId: audit.opportunityId } });
    return found(await visibleAudit(ctx, audit.id));
  });

/**
 * A person of the steward who has not written in it approves an audit, for good; its potential is stored in the same transaction,
 * under every version of the weights. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, RULE_BROKEN AUDIT_SECOND_PERSON, AUDIT_INCOMPLETE,
 * AUDIT_CONTRADICTORY, AUDIT_MOVE_NOT_ALLOWED.
 */
export const approveAudit = (ctx: Context, input: AuditMoveInput): Promise<AuditRow> =>
  transact(ctx, async (ctx) => {
    const audit = await lockForMove(ctx, input, 'APPROVE');
    await refuseIncomplete(ctx, audit);
    const person = personOf(ctx);
    await write(
      ctx,
      sql`update facility_audit set state = 'APPROVED', approved_by = ${person.id}::uuid, approver_name = ${person.name}, version = version + 1,
        updated_at = now() where id = ${audit.id}::uuid`,
    );
    const approved = { ...audit, inspectedOn: found(audit.inspectedOn) };
    for (const { version, table } of await weightsVersions(ctx)) await write(ctx, potentialInsertion([approved], version, table));
    await emit(ctx, 'audit.approved', audit.id, { payload: { opportunityId: audit.opportunityId } });
    return found(await visibleAudit(ctx, audit.id));
  });
