import { randomUUID } from 'node:crypto';
import { emptyMeasure } from 'shared/plans/measure-content.ts';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import { EMPTY_PLAN } from 'shared/plans/plan-content.ts';
import type { PlanContent } from 'shared/plans/plan-content.ts';
import { approvePlanProposal, movePlanProposal } from '../plan-editor/plan-proposal.moves.service.ts';
import type { PlanProposalRow } from '../plan-editor/plan-proposal.queries.ts';
import { proposePlan, savePlanProposal } from '../plan-editor/plan-proposal.service.ts';
import { proposeMeasure, saveMeasureProposal, sendMeasureProposal } from '../plan-editor/proposal.draft.service.ts';
import type { ProposalRow } from '../plan-editor/proposal.queries.ts';
import { approveMeasureProposal } from '../plan-editor/proposal.review.service.ts';
import type { MeasureContentType } from '../plans/measure-content.types.ts';
import type { World } from './world.ts';

/** As it arrives from the API. */
export const asSent = (content: MeasureContent): MeasureContentType => structuredClone(content) as MeasureContentType;

/** A measure with this content; everything else is unknown. */
export const aMeasure = (content: Partial<MeasureContent> = {}): MeasureContent => ({
  ...emptyMeasure(null),
  title: { ru: 'Ремонт теплотрассы', kk: 'Жылу желісін жөндеу', en: 'Repair of a heating main' },
  category: 'HEAT',
  ...content,
});

/** A proposal of `planner-a` of a new measure in Balkhash, saved. */
export const aProposal = async (world: World, content: MeasureContent = aMeasure()): Promise<ProposalRow> => {
  const ctx = await world.as('planner-a');
  const { id, version } = await proposeMeasure(ctx, { newId: randomUUID(), town: 'balkhash' });
  return saveMeasureProposal(ctx, { id, version, baseVersion: 0, content: asSent(content) });
};

/** A plan with this content; everything else is unknown. */
export const aPlan = (content: Partial<PlanContent> = {}): PlanContent => ({
  ...EMPTY_PLAN,
  name: { ru: 'План развития Балхаша на 2028–2032 годы' },
  ...content,
});

/** A proposal of `planner-a` of a new plan of Balkhash, saved. */
export const aPlanProposal = async (world: World, content: PlanContent = aPlan()): Promise<PlanProposalRow> => {
  const ctx = await world.as('planner-a');
  const { id, version } = await proposePlan(ctx, { newId: randomUUID(), town: 'balkhash' });
  return savePlanProposal(ctx, { id, version, baseVersion: 0, content });
};

/** Sent by its author and approved by `planner-a2`. */
export const approvedPlan = async (world: World, { id, version }: Pick<PlanProposalRow, 'id' | 'version'>): Promise<PlanProposalRow> => {
  const sent = await movePlanProposal(await world.as('planner-a'), { id, version, move: 'SEND' });
  return approvePlanProposal(await world.as('planner-a2'), { id, version: sent.version });
};

/** Sent by its author and approved by `planner-a2`. */
export const approved = async (world: World, { id, version }: Pick<ProposalRow, 'id' | 'version'>): Promise<ProposalRow> => {
  const sent = await sendMeasureProposal(await world.as('planner-a'), { id, version });
  return approveMeasureProposal(await world.as('planner-a2'), { id, version: sent.version });
};
