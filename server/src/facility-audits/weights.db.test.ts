import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STARTING_WEIGHTS } from 'shared/audits/weights.ts';
import type { WeightTable } from 'shared/audits/weights.ts';
import { opportunityBySlug } from '../opportunities/opportunity.queries.ts';
import { personOf } from '../request/context.ts';
import { aFacility, anApprovedAudit } from '../testing/audits.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { recomputePotentials } from './potential.task.ts';
import { potentialLoader } from './potential.queries.ts';
import { weightsInForce, weightsVersions } from './weights.queries.ts';
import { compareWeights, weightsProgress } from './weights.comparison.ts';
import { weightsHistory } from './weights.history.ts';
import { discardWeights, proposeWeights, putWeightsInForce } from './weights.service.ts';
import { viewWeights } from './weights.types.ts';

let world: World;
let facility: { id: string; slug: string };
beforeAll(async () => {
  world = await openWorld();
  facility = await aFacility(world);
  await anApprovedAudit(world, facility);
});
afterAll(() => world.close());

const administrator = () => world.as('administrator');
const broken = (rule: string) => ({ code: 'RULE_BROKEN', details: { rule } });

/** Logistics asks for nothing but fibre, which the audit does not know. */
const REVISED: WeightTable = Object.fromEntries(
  Object.entries(STARTING_WEIGHTS.table).map(([criterion, row]) => [criterion, { ...row, LOGISTICS: criterion === 'FIBRE' ? 3 : 0 }]),
) as WeightTable;

const propose = async (table = REVISED) =>
  proposeWeights(await administrator(), {
    rows: viewWeights(table).map((row) => ({ criterion: row.criterion, weights: [...row.weights] })),
    reason: 'Связь важнее',
  });

const recompute = async () => recomputePotentials(await world.as('visitor'));

const promisingFor = async () => (await opportunityBySlug(await world.as('visitor'), facility.slug))?.promisingFor;
const found = async (use: 'LOGISTICS') =>
  (
    await world.database.ownerPool.query(`select 1 from search_row where opportunity_id = $1 and $2 = any (promising_for)`, [
      facility.id,
      use,
    ])
  ).rows.length;

describe('a new version of the weights', () => {
  it('is refused when it changes nothing, lacks a criterion, or leaves a use without any', async () => {
    await expect(propose(STARTING_WEIGHTS.table)).rejects.toMatchObject(broken('WEIGHTS_UNCHANGED'));
    const rows = viewWeights(REVISED).map((row) => ({ criterion: row.criterion, weights: [...row.weights] }));
    const repeated = [...rows.slice(1), rows[1] ?? { criterion: 'FLOOR' as const, weights: [] }];
    await expect(proposeWeights(await administrator(), { rows: repeated, reason: 'x' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const none = rows.map((row) => ({ ...row, weights: row.weights.map((weight, nth) => (nth === 0 ? 0 : weight)) }));
    await expect(proposeWeights(await administrator(), { rows: none, reason: 'x' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is proposed, computed in the background, compared, and put into force', async () => {
    expect(await promisingFor()).toContain('LOGISTICS');
    const { version } = await propose();
    expect(version).toBe(2);
    await expect(propose()).rejects.toMatchObject(broken('WEIGHTS_ALREADY_PROPOSED'));
    expect((await weightsVersions(await world.as('investor-a'))).map((one) => one.version)).toEqual([1]);
    await expect(putWeightsInForce(await administrator(), version)).rejects.toMatchObject(broken('WEIGHTS_NOT_COMPUTED'));
    expect(await weightsProgress(await administrator(), version)).toEqual({ computed: 0, total: 1, isComputed: false });
    await recompute();
    expect(await weightsProgress(await administrator(), version)).toEqual({ computed: 1, total: 1, isComputed: true });
    expect(await promisingFor()).toContain('LOGISTICS');
    const comparison = await compareWeights(await administrator(), version);
    expect(comparison.changedCount).toBe(1);
    expect(comparison.changed).toMatchObject([
      {
        slug: facility.slug,
        use: 'LOGISTICS',
        before: { class: 'PROMISING', index: 100 },
        after: { class: 'NOT_ENOUGH_EVIDENCE', index: null },
      },
    ]);
    expect(comparison.moves).toEqual([{ use: 'LOGISTICS', from: 'PROMISING', to: 'NOT_ENOUGH_EVIDENCE', count: 1 }]);
    const fibre = comparison.changed[0]?.because.find(({ criterion }) => criterion === 'FIBRE');
    expect(fibre).toMatchObject({ from: 1, to: 3, value: null, index: 0, alone: 'PROMISING' });

    expect(await putWeightsInForce(await administrator(), version)).toMatchObject({ isInForce: true, isProposed: false });
    expect((await weightsInForce(await world.as('visitor'))).version).toBe(version);
    expect((await potentialLoader(await world.as('visitor')).load(facility.id))?.weightsVersion).toBe(version);
    expect(await found('LOGISTICS')).toBe(1);
    await recompute();
    expect(await promisingFor()).not.toContain('LOGISTICS');
    expect(await found('LOGISTICS')).toBe(0);
  });

  it('applies to audits that are approved later, and may be recomputed without effect', async () => {
    const later = await aFacility(world);
    await anApprovedAudit(world, later);
    expect((await opportunityBySlug(await world.as('visitor'), later.slug))?.promisingFor).not.toContain('LOGISTICS');
    await recompute();
    expect((await opportunityBySlug(await world.as('visitor'), facility.slug))?.promisingFor).not.toContain('LOGISTICS');
  });

  it('may be discarded while it is proposed', async () => {
    const { version } = await propose(STARTING_WEIGHTS.table);
    await discardWeights(await administrator(), version);
    await expect(putWeightsInForce(await administrator(), version)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [discarded, inForce] = await weightsHistory(await administrator());
    const { name } = personOf(await administrator());
    expect(discarded).toMatchObject({ version, proposedBy: name, decidedBy: name, inForceAt: null });
    expect(discarded?.discardedAt).not.toBeNull();
    expect(discarded?.changes.length).toBeGreaterThan(0);
    expect(inForce).toMatchObject({ version: 2, reason: 'Связь важнее', discardedAt: null });
    expect(inForce?.changes).toContainEqual({ criterion: 'FIBRE', use: 'LOGISTICS', from: 1, to: 3 });
    expect((await weightsHistory(await world.as('investor-a'))).map((one) => one.version)).toEqual([2]);
    await expect(discardWeights(await administrator(), 2)).rejects.toMatchObject(broken('WEIGHTS_NOT_PROPOSED'));
  });
});
