import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOn } from '../kernel/database.ts';
import { storedMeasure, storedMeasureBySlug } from '../plans/measure-content.queries.ts';
import { aMeasure, approved, aProposal, asSent } from '../testing/measures.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { proposeMeasure, saveMeasureProposal, sendMeasureProposal } from './proposal.draft.service.ts';
import type { ProposalRow } from './proposal.queries.ts';
import { approveMeasureProposal } from './proposal.review.service.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A measure of the plan that waits for these; its address. */
const planned = async (...needs: string[]): Promise<string> => {
  const { measureId } = await approved(world, await aProposal(world, aMeasure({ needs })));
  return (await storedMeasure(await world.as('planner-a'), measureId))?.slug ?? '';
};

/** A sent proposal that a measure of the plan shall wait for another one. */
const waitsFor = async (slug: string, ...needs: string[]): Promise<ProposalRow> => {
  const planner = await world.as('planner-a');
  const { id, version, baseVersion } = await proposeMeasure(planner, { measure: slug });
  const saved = await saveMeasureProposal(planner, { id, version, baseVersion, content: asSent(aMeasure({ needs })) });
  return sendMeasureProposal(planner, { id, version: saved.version });
};

const needsOf = async (slug: string): Promise<readonly string[] | undefined> =>
  (await storedMeasureBySlug(await world.as('planner-a'), slug))?.content.needs;

describe('measures that wait for each other', () => {
  it.each([2, 3])('are never made into a circle of %i by approvals at once', async (length) => {
    const slugs = [await planned()];
    while (slugs.length < length) slugs.unshift(await planned(...(length === 3 && slugs.length === 1 ? [slugs[0] ?? ''] : [])));
    const [first = '', second = '', last = second] = slugs;
    // With three, the second waits for the last already: each approval alone is right, and both together are a circle.
    const proposals = [await waitsFor(first, second), await waitsFor(last, first)];
    const outcomes = await Promise.allSettled(
      proposals.map(async ({ id, version }) => approveMeasureProposal(await world.as('planner-a2'), { id, version })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [refused] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toMatchObject({ details: { fields: [{ path: 'input.content.needs.0', rule: 'CIRCULAR' }] } });
    const open = [(await needsOf(first))?.includes(second), (await needsOf(last))?.includes(first)];
    expect(open.filter(Boolean)).toHaveLength(1);
  });

  it('are refused a circle by the table itself, whoever writes', async () => {
    const [one, two] = [await planned(), await planned()];
    const run = runOn(world.database.ownerPool, () => undefined);
    const link = (from: string, to: string) =>
      run(sql`insert into measure_dependency (measure_id, needs_id, position) select a.id, b.id, 0 from measure a, measure b
        where a.slug = ${from} and b.slug = ${to}`);
    await link(one, two);
    await expect(link(two, one)).rejects.toMatchObject({ constraint: 'measure_circular' });
  });
});
