import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { USUAL_WEIGHTS } from 'shared/funding/question.ts';
import type { FundingQuestion } from 'shared/funding/question.ts';
import type { Context } from '../request/context.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { measureCandidates } from './measure-candidates.queries.ts';
import { FundingRunResolver } from './funding-run.resolver.ts';
import { beginRun, cancelFundingRun, fundingRun, startFundingRun } from './funding-run.service.ts';
import { makeFundingTask } from './funding-run.task.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
});
afterAll(() => world.close());
afterEach(async () => {
  await world.database.ownerPool.query('delete from funding_run');
});

const BILLION = 1_000_000_000;

const asked = (more: Partial<FundingQuestion> = {}): FundingQuestion => ({
  budget: 20 * BILLION,
  portfolio: null,
  towns: [],
  invented: true,
  weights: USUAL_WEIGHTS.MEASURES,
  must: [],
  ban: [],
  limits: [],
  pairs: [],
  needs: [],
  ...more,
});

const visitor = (): Promise<Context> => world.as('visitor');

/** What the worker does with the job of a run. */
const reckon = async (id: string): Promise<void> => {
  const ctx = await visitor();
  await makeFundingTask(() => ctx)({ runId: id }, Object.create(null));
};

const answered = async (question: FundingQuestion) => {
  const ctx = await visitor();
  const id = randomUUID();
  await startFundingRun(ctx, id, question);
  await reckon(id);
  const run = await fundingRun(ctx, id);
  if (!run) throw new Error('The run is gone.');
  return { ctx, run, answer: run.outcome?.answer ?? null };
};

describe('a run of the explorer', () => {
  it('chooses for the budget, and says of every other measure why not', async () => {
    const { ctx, run, answer } = await answered(asked());
    const candidates = await measureCandidates(ctx, asked());
    expect(run.state).toBe('DONE');
    const cost = new Map(candidates.map((one) => [one.slug, one.cost]));
    const spent = (answer?.chosen ?? []).reduce((sum, slug) => sum + (cost.get(slug) ?? NaN), 0);
    expect(answer?.spent).toBe(spent);
    expect(spent).toBeLessThanOrEqual(20 * BILLION);
    const named = [...(answer?.chosen ?? []), ...(answer?.out ?? []).map(({ slug }) => slug)];
    expect(named.toSorted()).toEqual(candidates.map(({ slug }) => slug).toSorted());
  });

  it('proves that nothing better can be bought with it, and says what one more billion would buy', async () => {
    const { answer } = await answered(asked());
    expect(answer?.gap).toBeLessThan(1e-6);
    expect(answer?.billion?.worth).toBeGreaterThan(answer?.worth ?? Infinity);
  });

  it('draws a curve on which a larger budget is never worth less', async () => {
    const { answer } = await answered(asked());
    const worths = (answer?.curve ?? []).map(({ worth }) => worth);
    expect(worths).toHaveLength(10);
    expect(worths).toEqual(worths.toSorted((one, other) => one - other));
  });

  it('shows the measures themselves, with as many tenge as it says', async () => {
    const { ctx, run, answer } = await answered(asked({ towns: ['ridder', 'karatau'] }));
    const lines = await new FundingRunResolver().chosen(run, ctx);
    expect(lines.reduce((sum, { measure }) => sum + (measure?.gap ?? measure?.planned ?? NaN), 0)).toBe(answer?.spent);
    expect(lines.reduce((sum, { cost }) => sum + cost, 0)).toBe(answer?.spent);
  });

  it('names the floor that cannot be reached, and by how much', async () => {
    const limit = { by: 'TOWN' as const, key: 'karatau', atLeast: 900 * BILLION, atMost: null };
    const { run, answer } = await answered(asked({ limits: [limit] }));
    expect(answer).toBeNull();
    const [floor] = run.outcome?.infeasible?.floors ?? [];
    expect(floor?.limit).toEqual(limit);
    expect(floor?.short).toBeGreaterThanOrEqual(880 * BILLION);
  });

  it('names the measures that must be chosen and cannot', async () => {
    const [one] = await measureCandidates(await visitor(), asked());
    const slug = one?.slug ?? '';
    const { run } = await answered(asked({ budget: (one?.cost ?? 0) - 1, must: [slug] }));
    expect(run.outcome?.infeasible?.must).toEqual([slug]);
  });

  it('chooses what the reader says needs another only together with it', async () => {
    const free = await answered(asked({ towns: ['ridder'] }));
    const [one = ''] = free.answer?.chosen ?? [];
    const [other = ''] = (free.answer?.out ?? []).map(({ slug }) => slug);
    const { answer } = await answered(asked({ towns: ['ridder'], ban: [other], needs: [{ one, other }] }));
    expect(answer?.out.find(({ slug }) => slug === one)?.reason).toBe('NEEDS');
  });

  it('is one run when it is started twice', async () => {
    const ctx = await visitor();
    const id = randomUUID();
    await startFundingRun(ctx, id, asked());
    const again = await startFundingRun(ctx, id, asked({ budget: 5 }));
    expect(again.question.budget).toBe(20 * BILLION);
  });

  it('keeps nothing of what is found after it was cancelled', async () => {
    const ctx = await visitor();
    const id = randomUUID();
    await startFundingRun(ctx, id, asked());
    await cancelFundingRun(ctx, id);
    await reckon(id);
    expect(await fundingRun(ctx, id)).toMatchObject({ state: 'CANCELLED', outcome: null });
  });

  it('has failed when its server was lost', async () => {
    const ctx = await visitor();
    const id = randomUUID();
    await startFundingRun(ctx, id, asked());
    await beginRun(ctx, id);
    await world.database.ownerPool.query(`update funding_run set started_at = now() - interval '3 minutes' where id = $1`, [id]);
    expect((await fundingRun(ctx, id))?.state).toBe('FAILED');
  });

  it('waits for a free place: while many wait, one more is refused', async () => {
    await world.database.ownerPool.query(
      `insert into funding_run (id, question) select gen_random_uuid(), '{}' from generate_series(1, 20)`,
    );
    await expect(startFundingRun(await visitor(), randomUUID(), asked())).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it.each([
    ['a town that there is not', { towns: ['atlantis'] }, 'input.towns'],
    ['no weight at all', { weights: { PEOPLE: 0, JOBS: 0, PRIVATE: 0, WEAR: 0, PLACES: 0, READINESS: 0, DELAY: 0 } }, 'input.weights'],
    ['a measure that must and must not be chosen', { must: ['a'], ban: ['a'] }, 'input.ban'],
    ['a floor above its cap', { limits: [{ by: 'CATEGORY' as const, key: 'HEAT', atLeast: 2, atMost: 1 }] }, 'input.limits.0.atMost'],
    ['a sector, which measures do not have', { limits: [{ by: 'SECTOR' as const, key: '24', atLeast: 1, atMost: 2 }] }, 'input.limits'],
    ['a measure that needs itself', { needs: [{ one: 'a', other: 'a' }] }, 'input.needs'],
    ['a measure that excludes itself', { pairs: [{ one: 'a', other: 'a' }] }, 'input.pairs'],
  ])('refuses %s, and stores nothing', async (_, wrong, path) => {
    await expect(startFundingRun(await visitor(), randomUUID(), asked(wrong))).rejects.toMatchObject({ details: { fields: [{ path }] } });
    expect((await world.database.ownerPool.query('select from funding_run')).rowCount).toBe(0);
  });
});

it('no role but the system’s reads or writes runs', async () => {
  const { rows } = await world.database.ownerPool.query(
    `select distinct grantee from information_schema.role_table_grants where table_name = 'funding_run' and grantee like 'qaita%' and grantee <> current_user order by 1`,
  );
  expect(rows).toEqual([{ grantee: 'qaita_system' }]);
});
