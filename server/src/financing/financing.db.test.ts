import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeOverOpportunity } from '../opportunity-editor/standing.service.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { GraphqlAnswer, HttpWorld } from '../testing/http-world.ts';
import { StewardWorld } from '../testing/steward-world.ts';

let world: HttpWorld;
let project: { readonly id: string; readonly slug: string };
beforeAll(async () => {
  world = await openHttpWorld();
  project = await new StewardWorld(world).publicRecordOf('reviewer-a', 'ANCHOR_PROJECT');
});
afterAll(() => world.close());

const PLAN = {
  number: 0,
  total: 343_600_000_000,
  currency: 'KZT',
  sources: [
    { kind: 'OWN', name: null, amount: 100_000_000_000, committed: 100_000_000_000 },
    { kind: 'SPK', name: 'СПК', amount: 43_600_000_000, committed: 3_600_000_000 },
  ],
  uses: [
    { kind: 'CONSTRUCTION', amount: 300_000_000_000 },
    { kind: 'EQUIPMENT', amount: 43_600_000_000 },
  ],
  launch: '2028',
  asOf: '2026-11-01',
  source: 'https://example.kz/plan',
};

const state = (viewer: string, more: object = {}): Promise<GraphqlAnswer> =>
  world.ask(viewer, 'mutation ($input: StateFinancingInput!) { stateFinancing(input: $input) { number } }', {
    input: { id: project.id, ...PLAN, ...more },
  });

const SHOWN = `query ($slug: String!) { opportunity(slug: $slug) { ... on AnchorProject { financingPlans {
  number total currency committed sought gap spk launch asOf source { url } sources { kind name amount committed } uses { kind amount } } } } }`;

const plansSeenBy = async (viewer: string): Promise<readonly Record<string, unknown>[]> => {
  const { data } = await world.ask(viewer, SHOWN, { slug: project.slug });
  const shown = data?.['opportunity'] as { readonly financingPlans: Record<string, unknown>[] } | null | undefined;
  return shown?.financingPlans ?? [];
};

/** As the steward sees them. */
const stored = async (): Promise<number> => (await plansSeenBy('reviewer-a')).length;

describe('financing of an anchor project', () => {
  it('is not stated of a row of the public record, nor by anybody but its steward', async () => {
    expect((await state('reviewer-a')).errors[0]?.extensions['rule']).toBe('OPPORTUNITY_NOT_TAKEN_OVER');
    expect((await state('reviewer-b')).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await state('investor-a')).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await state('visitor')).errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await stored()).toBe(0);
    await takeOverOpportunity(await world.as('reviewer-a'), project.id);
  });

  it.each([
    ['more committed than the sum', { sources: [{ kind: 'OWN', amount: 10, committed: 11 }] }, 'sources.0.committed', 'OVER_AMOUNT'],
    ['sources above the total', { total: 1 }, 'total', 'BELOW_SOURCES'],
    ['uses that differ', { uses: [{ kind: 'LAND', amount: 1 }] }, 'uses', 'USES_DIFFER'],
    ['a negative sum', { total: -1 }, 'total', 'OUT_OF_RANGE'],
    ['a sum out of bounds', { total: 1_000_000_000_000_000 }, 'total', 'OUT_OF_RANGE'],
    ['a negative commitment', { sources: [{ kind: 'OWN', amount: 10, committed: -1 }] }, 'sources.0.committed', 'OUT_OF_RANGE'],
    ['no source', { source: ' ' }, 'source', 'REQUIRED'],
  ])('names the field of %s and stores nothing', async (_what, more, path, rule) => {
    const { errors } = await state('reviewer-a', more);
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors[0]?.extensions['fields']).toContainEqual({ path, rule });
    expect(await stored()).toBe(0);
  });

  it('refuses a sum of 10¹⁸', async () => {
    const { errors } = await state('reviewer-a', { total: 10 ** 18 });
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(await stored()).toBe(0);
  });

  it('is seen by everybody to the tenge, with what follows from it', async () => {
    expect((await state('reviewer-a')).data).toEqual({ stateFinancing: { number: 1 } });
    const { number: _read, ...plan } = PLAN;
    expect(await plansSeenBy('visitor')).toEqual([
      {
        ...plan,
        number: 1,
        committed: 103_600_000_000,
        sought: 40_000_000_000,
        gap: 200_000_000_000,
        spk: 43_600_000_000,
        source: { url: 'https://example.kz/plan' },
      },
    ]);
  });

  it('keeps what was claimed before, and tells who comes second that there is a newer plan', async () => {
    expect((await state('reviewer-a')).errors[0]?.extensions['code']).toBe('CONFLICT');
    await state('reviewer-a', { number: 1, total: 400_000_000_000, uses: [], launch: '2029', asOf: '2026-11-20' });
    const seen = await plansSeenBy('investor-a');
    expect(seen.map(({ number, total, launch }) => [number, total, launch])).toEqual([
      [2, 400_000_000_000, '2029'],
      [1, 343_600_000_000, '2028'],
    ]);
  });

  it('never changes, also for the owner of the tables', async () => {
    const changed = await world.database.ownerPool.query('update project_financing set total = total + 1');
    const deleted = await world.database.ownerPool.query('delete from project_financing');
    expect([changed.rowCount, deleted.rowCount]).toEqual([0, 0]);
    await expect(world.database.ownerPool.query('truncate project_financing')).rejects.toThrow(/project_financing|change/);
    expect(await stored()).toBe(2);
  });

  it('is hidden with its project', async () => {
    await world.database.ownerPool.query(`update opportunity set publication = 'WITHDRAWN', ended_on = current_date where id = $1`, [
      project.id,
    ]);
    const { data } = await world.ask('visitor', SHOWN, { slug: project.slug });
    expect(data?.['opportunity']).toBeNull();
  });
});
