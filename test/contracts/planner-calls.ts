import { randomUUID } from 'node:crypto';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { sendMeasureProposal } from 'server/src/plan-editor/proposal.draft.service.ts';
import { saveMergeCheck, startMergeCheck } from 'server/src/plan-merging/merge-check.service.ts';
import { aProposal } from 'server/src/testing/measures.ts';
import type { Call } from './steward-calls.ts';

/** Steps of an akimat or an analyst that everybody sees: each asks for a fresh proof of identity. */
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
  signMergeCheck: async () => {
    const analyst = await world().as('analyst');
    const rows = [{ title: 'Новая мера', amount: 1_000_000 }];
    const begun = { id: randomUUID(), plan: 'plan-balkhash-2023-2027', name: 'План области', rows };
    const { id, version, beforeRows } = await startMergeCheck(analyst, begun);
    const reasons = beforeRows.map((_, before) => ({ before, words: 'Передано предприятию' }));
    const saved = await saveMergeCheck(analyst, { id, version, links: [], reasons });
    return {
      viewer: 'analyst',
      query: 'mutation ($given: MergeCheckVersionInput!) { signMergeCheck(input: $given) { id } }',
      variables: { given: { id, version: saved.version } },
    };
  },
});
