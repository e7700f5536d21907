import sql from 'sql-template-tag';
import { hidesCharacters, tidyText } from 'shared/texts/characters.ts';
import { badInput, ruleBroken } from '../kernel/problems.ts';
import { writeMeasure } from '../plans/measure.write.service.ts';
import { personOf, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { lockForMove, plannerOf, refuseStale } from './proposal.draft.service.ts';
import type { MeasureProposalInput, ReturnMeasureProposalInput } from './proposal.inputs.ts';
import { visibleProposal } from './proposal.queries.ts';
import type { ProposalRow } from './proposal.queries.ts';

/** How a decision is told: `together` with others of an import, its people hear of all of them once. */
interface Telling {
  readonly together?: boolean;
}

/** Returns a proposal with remarks. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT, MEASURE_MOVE_NOT_ALLOWED, MEASURE_SECOND_PERSON. */
export const returnMeasureProposal = (ctx: Context, input: ReturnMeasureProposalInput, telling: Telling = {}): Promise<ProposalRow> =>
  transact(ctx, async (ctx) => {
    const words = tidyText(input.remarks);
    if (!words) throw badInput({ path: 'input.remarks', rule: 'REQUIRED' });
    if (hidesCharacters(words)) throw badInput({ path: 'input.remarks', rule: 'BAD_CHARACTERS' });
    const { id, measureId } = await lockForMove(ctx, input, 'RETURN');
    await write(
      ctx,
      sql`update measure_proposal set state = 'RETURNED', remarks = ${words}, decided_by = ${personOf(ctx).id}::uuid, version = version + 1,
        updated_at = now() where id = ${id}::uuid`,
    );
    await emit(ctx, 'measure.returned', id, { payload: { measureId, ...telling }, words });
    return visibleProposal(ctx, id);
  });

/**
 * A second person approves a proposal: the measure, its parts, its revision and the record are written in one transaction. Errors:
 * NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT, MEASURE_MOVE_NOT_ALLOWED, MEASURE_SECOND_PERSON, MEASURE_CHANGED_MEANWHILE,
 * MEASURE_UNCHANGED, MEASURE_WITHIN_PLAN.
 */
export const approveMeasureProposal = (ctx: Context, input: MeasureProposalInput, telling: Telling = {}): Promise<ProposalRow> =>
  transact(ctx, async (ctx) => {
    const proposal = await lockForMove(ctx, input, 'APPROVE');
    await refuseStale(ctx, proposal);
    const { id, measureId, townId, baseVersion, content } = proposal;
    const organisationId = await plannerOf(ctx, townId);
    await write(
      ctx,
      sql`update measure_proposal set state = 'APPROVED', decided_by = ${personOf(ctx).id}::uuid, version = version + 1, updated_at = now()
        where id = ${id}::uuid`,
    );
    const { slug, version } = await writeMeasure(ctx, { id: measureId, townId, organisationId, proposalId: id, content });
    // Somebody has written it since it was compared a moment ago.
    if (version !== baseVersion + 1) throw ruleBroken('MEASURE_CHANGED_MEANWHILE');
    await emit(ctx, 'measure.approved', id, { payload: { measureId, slug, version, ...telling } });
    return visibleProposal(ctx, id);
  });
