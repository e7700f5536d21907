import { randomUUID } from 'node:crypto';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { approveAudit } from '../facility-audits/audit.review.service.ts';
import type { AuditAnswerInput } from '../facility-audits/audit.inputs.ts';
import type { AuditRow } from '../facility-audits/audit.queries.ts';
import { assignAudit, submitAudit } from '../facility-audits/audit.service.ts';
import { auditors } from '../opportunities/stewards.reference.ts';
import { anOpportunity } from './opportunities.ts';
import type { World } from './world.ts';

export const dayFromNow = (days: number): string => kazakhstanDay(new Date(Date.now() + days * 86_400_000));

type Answer = Omit<AuditAnswerInput, 'criterion'>;

const measured = (what: Answer): Answer => ({ grade: 'MEASURED', on: dayFromNow(0), ...what });

/** What makes a facility promising for logistics, with everything that is mandatory to look at. */
const GOOD: Partial<Record<AuditAnswerInput['criterion'], Answer>> = {
  LAND: measured({ figure: 12 }),
  FLOOR: measured({ figure: 16_000 }),
  STRUCTURE: measured({ choice: 'GOOD' }),
  HEIGHT: measured({ choice: 'FROM_12_M_OR_10_T' }),
  RAIL: measured({ choice: 'USABLE', stationKm: 2 }),
  ROAD: measured({ choice: 'ALL_YEAR' }),
  MARKET: measured({ figure: 90 }),
  OWNER: measured({ choice: 'STATE_OR_SPK' }),
  ENCUMBRANCE: measured({ choice: 'NONE' }),
  PURPOSE: measured({ choice: 'FITS' }),
  SOIL: { reason: 'нет лаборатории' },
  ASBESTOS: measured({ choice: 'NONE' }),
};

/** Answers of an audit that may be sent; `more` replaces or adds some, null leaves one out. */
export const answersWith = (more: Partial<Record<AuditAnswerInput['criterion'], Answer | null>> = {}): AuditAnswerInput[] =>
  Object.entries({ ...GOOD, ...more }).flatMap(([criterion, answer]) =>
    answer ? [{ criterion: criterion as AuditAnswerInput['criterion'], ...answer }] : [],
  );

/** A published facility of the steward that `reviewer-a` acts for, without audits. */
export const aFacility = async (world: World): Promise<{ readonly id: string; readonly slug: string }> => {
  const slug = await anOpportunity(world.database.ownerPool);
  const { rows } = await world.database.ownerPool.query<{ id: string }>(
    `update opportunity set owner_consent = 'GIVEN' where slug = $1 returning id`,
    [slug],
  );
  return { id: rows[0]?.id ?? '', slug };
};

export const anAssignedAudit = async (world: World, facility: { readonly slug: string }): Promise<AuditRow> => {
  const ctx = await world.as('reviewer-a');
  const auditor = auditors(ctx)[0];
  if (!auditor) throw new Error('Nobody audits.');
  return assignAudit(ctx, { facility: facility.slug, auditor: auditor.id, due: dayFromNow(14) });
};

export const aSentAudit = async (
  world: World,
  facility: { readonly slug: string },
  more: Parameters<typeof answersWith>[0] = {},
): Promise<AuditRow> => {
  const { id, version } = await anAssignedAudit(world, facility);
  const input = { id, version, key: randomUUID(), inspectedOn: dayFromNow(0), answers: answersWith(more) };
  return submitAudit(await world.as('auditor'), input);
};

export const anApprovedAudit = async (
  world: World,
  facility: { readonly slug: string },
  more: Parameters<typeof answersWith>[0] = {},
): Promise<AuditRow> => {
  const { id, version } = await aSentAudit(world, facility, more);
  return approveAudit(await world.as('reviewer-a'), { id, version });
};
