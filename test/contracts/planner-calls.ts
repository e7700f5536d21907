import { randomUUID } from 'node:crypto';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { sendMeasureProposal } from 'server/src/plan-editor/proposal.draft.service.ts';
import { stateLink } from 'server/src/second-life/link.service.ts';
import { anOpportunity } from 'server/src/testing/opportunities.ts';
import { saveMergeCheck, startMergeCheck } from 'server/src/plan-merging/merge-check.service.ts';
import { movePlanProposal } from 'server/src/plan-editor/plan-proposal.moves.service.ts';
import { ImportWorld } from 'server/src/testing/import-world.ts';
import { aPlanProposal, aProposal } from 'server/src/testing/measures.ts';
import type { Call } from './steward-calls.ts';

/** A proposed link between a new plant of Balkhash and a heat measure of the town that is not done. */
const aPair = async ({ database: { ownerPool } }: HttpWorld) => {
  const opportunity = await anOpportunity(ownerPool, { town: 'balkhash' });
  const { rows } = await ownerPool.query<{ slug: string }>(`select m.slug from measure m join town t on t.id = m.town_id
    where t.slug = 'balkhash' and m.category = 'HEAT' and m.status <> 'DONE' order by m.slug limit 1`);
  return { id: randomUUID(), opportunity, measure: rows[0]?.slug ?? '', utility: 'HEAT' as const };
};

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
  approvePlanProposal: async () => {
    const { id, version } = await aPlanProposal(world());
    const sent = await movePlanProposal(await world().as('planner-a'), { id, version, move: 'SEND' });
    return {
      viewer: 'planner-a2',
      query: 'mutation ($given: MeasureProposalInput!) { approvePlanProposal(input: $given) { id } }',
      variables: { given: { id, version: sent.version } },
    };
  },
  decideImportedMeasures: async () => {
    const imports = new ImportWorld(world(), 'planner-a');
    const { id } = await imports.applied('Мероприятие;Город\nРемонт моста;Балхаш');
    return {
      viewer: 'planner-a2',
      query: 'mutation ($given: DecideImportedInput!) { decideImportedMeasures(input: $given) { decided } }',
      variables: { given: { importId: id, approves: true, withIncomplete: true } },
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
  stateLink: async () => ({
    viewer: 'planner-a',
    query: 'mutation ($given: StateLinkInput!) { stateLink(input: $given) { id } }',
    variables: { given: await aPair(world()) },
  }),
  refuseLink: async () => ({
    viewer: 'planner-a',
    query: 'mutation ($given: RefuseLinkInput!) { refuseLink(input: $given) { id } }',
    variables: { given: { ...(await aPair(world())), words: 'Другой берег' } },
  }),
  endLink: async () => {
    const { id } = await stateLink(await world().as('planner-a'), await aPair(world()));
    return {
      viewer: 'planner-a',
      query: 'mutation ($given: EndLinkInput!) { endLink(input: $given) }',
      variables: { given: { id, words: 'Трасса изменена' } },
    };
  },
});
