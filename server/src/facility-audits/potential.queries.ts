import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import { lastKnown } from 'shared/audits/answers.ts';
import type { AuditAnswers } from 'shared/audits/answers.ts';
import { CRITERION_KEYS } from 'shared/audits/criteria.ts';
import { POTENTIAL_ALGORITHM, potentialOf } from 'shared/audits/potential.ts';
import { auditorOf } from '../opportunities/stewards.reference.ts';
import { visibleOpportunities } from '../opportunities/opportunity.queries.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { found } from '../kernel/problems.ts';
import { viewAnswer } from './answer.types.ts';
import type { AuditAnswerType } from './answer.types.ts';
import type { EarlierAudit } from './audit.queries.ts';
import type { FacilityPotentialType, LastKnownAnswerType } from './potential.types.ts';
import { weightsInForce } from './weights.queries.ts';

interface ApprovedRow extends EarlierAudit {
  readonly opportunityId: string;
  readonly auditorId: string;
  readonly approvedAt: Date;
}

export const viewAnswers = (answers: AuditAnswers): AuditAnswerType[] =>
  CRITERION_KEYS.flatMap((criterion) => {
    const answer = answers[criterion];
    return answer ? [viewAnswer(criterion, answer)] : [];
  });

/** What earlier audits knew and these answers do not, with the reason that these give. */
export const viewLastKnown = (answers: AuditAnswers, earlier: readonly EarlierAudit[]): LastKnownAnswerType[] =>
  lastKnown(answers, earlier).map(({ criterion, answer, audit }) => {
    const now = answers[criterion];
    return { answer: viewAnswer(criterion, answer), inspectedOn: audit.inspectedOn, reason: now && 'reason' in now ? now.reason : null };
  });

/** Its photographs are looked up when they are asked for. */
export type PotentialView = Omit<FacilityPotentialType, 'photos'>;

const viewPotential = async (ctx: Context, [newest, ...earlier]: readonly ApprovedRow[]): Promise<PotentialView | null> => {
  if (!newest) return null;
  const weights = await weightsInForce(ctx);
  const { answers, inspectedOn } = newest;
  return {
    auditId: newest.id,
    inspectedOn,
    approvedAt: newest.approvedAt,
    auditor: found(auditorOf(ctx, newest.auditorId)),
    weightsVersion: weights.version,
    weightsSince: weights.since,
    algorithmVersion: POTENTIAL_ALGORITHM,
    ...potentialOf(answers, weights.table, inspectedOn),
    answers: viewAnswers(answers),
    lastKnown: viewLastKnown(answers, earlier),
  };
};

/** The potential of facilities that the viewer may see; null where none of their audits is approved. */
export const potentialLoader = (ctx: Context): DataLoader<string, PotentialView | null> =>
  once(
    ctx,
    'potentialLoader',
    () =>
      new DataLoader<string, PotentialView | null>(async (ids) => {
        const rows = await read<ApprovedRow>(
          ctx,
          sql`select a.id, a.opportunity_id as "opportunityId", a.auditor_id as "auditorId", a.answers, a.inspected_on as "inspectedOn",
            a.approved_at as "approvedAt"
          from facility_audit a where a.state = 'APPROVED' and a.opportunity_id in
            (select o.id from ${visibleOpportunities(ctx)} where o.id = any (${[...ids]}::uuid[])) order by a.approved_at desc`,
        );
        return Promise.all(
          ids.map((id) =>
            viewPotential(
              ctx,
              rows.filter(({ opportunityId }) => opportunityId === id),
            ),
          ),
        );
      }),
  );
