import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { sendMeasureProposal } from 'server/src/plan-editor/proposal.draft.service.ts';
import { aProposal } from 'server/src/testing/measures.ts';
import type { Call } from './steward-calls.ts';

/** Steps of an akimat that everybody sees: each asks for a fresh proof of identity. */
export const callsOfPlanners = (world: () => HttpWorld): Readonly<Record<string, () => Promise<Call>>> => ({
  approveMeasureProposal: async () => {
    const { id, version } = await aProposal(world());
    const sent = await sendMeasureProposal(await world().as('planner-a'), { id, version });
    return {
      viewer: 'planner-a2',
      query: 'mutation ($given: MeasureProposalInput!) { approveMeasureProposal(input: $given) { id } }',
      variables: { given: { id, version: sent.version } },
    };
  },
});
