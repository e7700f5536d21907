import sql from 'sql-template-tag';
import { reasonsMissing } from 'shared/audits/answers.ts';
import type { AuditAnswers } from 'shared/audits/answers.ts';
import { canMoveAudit } from 'shared/audits/audit.machine.ts';
import type { AuditMove } from 'shared/audits/audit.machine.ts';
import type { AuditJustifications } from 'shared/audits/contradictions.ts';
import { auditSideOf, canAssignAudit, canTakeAudit } from '../access/audit.policy.ts';
import { allow } from '../kernel/guards.ts';
import { badInput, conflict, forbidden, found, ruleBroken } from '../kernel/problems.ts';
import type { Problem } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { opportunityBySlug } from '../opportunities/opportunity.queries.ts';
import { auditorOf } from '../opportunities/stewards.reference.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { today } from '../special-zones/zones.reference.ts';
import { findingsOf } from './audit.findings.ts';
import type { AssignAuditInput, AuditMoveInput, AuditPhotoInput, SaveAuditInput, SubmitAuditInput } from './audit.inputs.ts';
import { earlierAudits, lockedAudit, visibleAudit } from './audit.queries.ts';
import type { AuditRow } from './audit.queries.ts';
import { toJustifications, toStoredAnswers } from './audit.stored.ts';
import { replacePhotos } from './photo.service.ts';

/** Why a move is refused. */
const refusal = (ctx: Context, audit: AuditRow, move: AuditMove): Problem => {
  const isWriting = move === 'SAVE' || move === 'SUBMIT';
  if ((auditSideOf(ctx.actor, audit) === 'AUDITOR') !== isWriting) return forbidden();
  if (audit.state === 'APPROVED' || audit.state === 'CANCELLED') return ruleBroken('AUDIT_CLOSED');
  return ruleBroken(canMoveAudit(audit.state, move, isWriting ? 'AUDITOR' : 'STEWARD') ? 'AUDIT_SECOND_PERSON' : 'AUDIT_MOVE_NOT_ALLOWED');
};

/** The audit that the actor may move now, locked. Errors: NOT_FOUND, FORBIDDEN, RULE_BROKEN, CONFLICT with the current version. */
export const lockForMove = async (ctx: Context, { id, version }: AuditMoveInput, move: AuditMove): Promise<AuditRow> => {
  const audit = await lockedAudit(ctx, id);
  if (!canTakeAudit(ctx.actor, audit, move)) throw refusal(ctx, audit, move);
  if (audit.version !== version) throw conflict(audit.version);
  return audit;
};

/** Refuses an audit with a mandatory or formerly known criterion left out, or a contradiction that nobody has justified. */
export const refuseIncomplete = async (ctx: Context, audit: AuditRow): Promise<void> => {
  const missing = reasonsMissing(audit.answers, await earlierAudits(ctx, audit));
  if (missing.length > 0) throw ruleBroken('AUDIT_INCOMPLETE', { criteria: missing.join(' ') });
  const open = findingsOf(audit).filter(({ justification }) => justification === null);
  if (open.length > 0) throw ruleBroken('AUDIT_CONTRADICTORY', { count: open.length });
};

/**
 * Assigns an audit of a facility to an organisation that audits. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, RULE_BROKEN
 * AUDIT_ALREADY_OPEN.
 */
export const assignAudit = (ctx: Context, input: AssignAuditInput): Promise<AuditRow> =>
  transact(ctx, async (ctx) => {
    const opportunity = found(await opportunityBySlug(ctx, input.facility));
    allow(canAssignAudit(ctx.actor, opportunity));
    if (!isUuid(input.auditor) || !auditorOf(ctx, input.auditor)) throw badInput({ path: 'input.auditor', rule: 'UNKNOWN_VALUE' });
    if (input.due < today(ctx)) throw badInput({ path: 'input.due', rule: 'OUT_OF_RANGE' });
    const rows = await write<{ id: string }>(
      ctx,
      sql`insert into facility_audit (opportunity_id, auditor_id, steward_id, due, assigned_by)
      values (${opportunity.id}::uuid, ${input.auditor}::uuid, ${opportunity.stewardId}::uuid, ${input.due}::date, ${personOf(ctx).id}::uuid)
      on conflict (opportunity_id) where state not in ('APPROVED', 'CANCELLED') do nothing returning id`,
    );
    if (!rows[0]) throw ruleBroken('AUDIT_ALREADY_OPEN');
    await emit(ctx, 'audit.assigned', rows[0].id, { payload: { opportunityId: opportunity.id, auditorId: input.auditor } });
    return found(await visibleAudit(ctx, rows[0].id));
  });

interface Content {
  readonly answers: AuditAnswers;
  readonly justifications: AuditJustifications;
  readonly inspectedOn: string | null;
  /** Null: they stay as they are. */
  readonly photos: readonly AuditPhotoInput[] | null;
}

const contentOf = (ctx: Context, input: SaveAuditInput): Content => {
  const day = today(ctx);
  const inspectedOn = input.inspectedOn ?? null;
  if (inspectedOn !== null && inspectedOn > day) throw badInput({ path: 'input.inspectedOn', rule: 'OUT_OF_RANGE' });
  return {
    answers: toStoredAnswers(input.answers, day),
    justifications: toJustifications(input.justifications),
    inspectedOn,
    photos: input.photos ?? null,
  };
};

const saving = async (
  ctx: Context,
  { id, auditorId }: AuditRow,
  { answers, justifications, inspectedOn, photos }: Content,
): Promise<void> => {
  await write(
    ctx,
    sql`update facility_audit set answers = ${JSON.stringify(answers)}::jsonb, justifications = ${JSON.stringify(justifications)}::jsonb,
      inspected_on = ${inspectedOn}::date, state = case when state = 'ASSIGNED' then 'IN_PROGRESS' else state end, version = version + 1,
      updated_at = now() where id = ${id}::uuid`,
  );
  if (photos !== null) await replacePhotos(ctx, { id, auditorId }, photos);
};

/** Saves what was found so far. Errors: NOT_FOUND, FORBIDDEN, CONFLICT with the current version, BAD_USER_INPUT, RULE_BROKEN. */
export const saveAudit = (ctx: Context, input: SaveAuditInput): Promise<AuditRow> =>
  transact(ctx, async (ctx) => {
    const content = contentOf(ctx, input);
    const audit = await lockForMove(ctx, input, 'SAVE');
    await saving(ctx, audit, content);
    return found(await visibleAudit(ctx, audit.id));
  });

/** An audit that was sent by this very request: it is repeated because its answer was lost. */
const sentBefore = async (ctx: Context, { id, key }: SubmitAuditInput): Promise<boolean> => {
  if (!isUuid(id)) return false;
  return (await read(ctx, sql`select 1 from facility_audit a where a.id = ${id}::uuid and a.submission_key = ${key}`)).length > 0;
};

/**
 * Saves and sends an audit. Sending again with the same key changes nothing. Errors: those of saving, RULE_BROKEN AUDIT_INCOMPLETE
 * naming the criteria that need an answer or a reason, AUDIT_CONTRADICTORY.
 */
export const submitAudit = (ctx: Context, input: SubmitAuditInput): Promise<AuditRow> =>
  transact(ctx, async (ctx) => {
    if (await sentBefore(ctx, input)) return found(await visibleAudit(ctx, input.id));
    const content = contentOf(ctx, input);
    if (content.inspectedOn === null) throw badInput({ path: 'input.inspectedOn', rule: 'REQUIRED' });
    const audit = await lockForMove(ctx, input, 'SUBMIT');
    await refuseIncomplete(ctx, { ...audit, ...content });
    await saving(ctx, audit, content);
    await write(
      ctx,
      sql`update facility_audit set state = 'SUBMITTED', submission_key = ${input.key}, submitted_at = now(), updated_at = now() where id = ${audit.id}::uuid`,
    );
    await emit(ctx, 'audit.submitted', audit.id, { payload: { opportunityId: audit.opportunityId } });
    return found(await visibleAudit(ctx, audit.id));
  });
