import { STARTING_WEIGHTS } from 'shared/audits/weights.ts';
import { recomputePotentials } from 'server/src/facility-audits/potential.task.ts';
import { viewWeights } from 'server/src/facility-audits/weights.types.ts';
import { aFacility, aSentAudit } from 'server/src/testing/audits.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';

interface Call {
  readonly viewer: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** Weights that differ from those in force in one row. */
const REVISION: Call = {
  viewer: 'administrator',
  query: 'mutation ($input: ProposeWeightsInput!) { proposeWeights(input: $input) { version } }',
  variables: {
    input: {
      rows: viewWeights(STARTING_WEIGHTS.table).map(({ criterion, weights }) => ({
        criterion,
        weights: criterion === 'GAS' ? weights.map(() => 3) : weights,
      })),
      reason: 'Газ важнее',
    },
  },
};

const decision = (mutation: string, version: number): Call => ({
  viewer: 'administrator',
  query: `mutation { ${mutation}(version: ${version}) { version } }`,
});

/** Calls of audits and weights that ask for a fresh proof, in the order in which they can be carried out. */
export const callsOfAudits = (world: () => HttpWorld, prove: () => Promise<unknown>): Readonly<Record<string, () => Promise<Call>>> => ({
  approveAudit: async () => {
    const { id, version } = await aSentAudit(world(), await aFacility(world()));
    const query = 'mutation ($input: AuditMoveInput!) { approveAudit(input: $input) { id } }';
    return { viewer: 'reviewer-a', query, variables: { input: { id, version } } };
  },
  proposeWeights: async () => REVISION,
  discardWeights: async () => decision('discardWeights', 2),
  putWeightsInForce: async () => {
    await prove();
    await world().ask(REVISION.viewer, REVISION.query, REVISION.variables ?? {});
    await recomputePotentials(await world().as('visitor'));
    return decision('putWeightsInForce', 3);
  },
});
