import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { USUAL_WEIGHTS } from 'shared/funding/question.ts';
import type { FundingQuestion } from 'shared/funding/question.ts';
import { saveFinancingDraft } from '../financing/financing-draft.service.ts';
import { stateFinancing } from '../financing/financing.service.ts';
import type { StateFinancingInput } from '../financing/financing.inputs.ts';
import { createOpportunity } from '../opportunity-editor/draft.service.ts';
import type { Context } from '../request/context.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { runLines } from './funding-run.lines.ts';
import { FundingRunResolver } from './funding-run.resolver.ts';
import { fundingRun, startFundingRun } from './funding-run.service.ts';
import type { FundingRunRow } from './funding-run.service.ts';
import { makeFundingTask } from './funding-run.task.ts';
import { portfolios } from './portfolio.queries.ts';

let world: World;
let steward: string;
/** Published, unfinished projects that the SPK `ertis` keeps, by their addresses. */
let projects: { readonly id: string; readonly slug: string }[];

const BILLION = 1_000_000_000;

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await world.database.ownerPool.query<Row>(text, values)).rows;

const spk = (): Promise<Context> => world.as('reviewer-a');
const visitor = (): Promise<Context> => world.as('visitor');

type Plan = Partial<Pick<StateFinancingInput, 'total' | 'currency' | 'sources'>>;

const state = async (id: string, more: Plan): Promise<void> => {
  const plan = { total: 10 * BILLION, currency: 'KZT' as const, sources: [], uses: [], asOf: '2026-11-01', source: 'План', ...more };
  await stateFinancing(await spk(), { id, number: 0, draft: 0, ...plan });
};

const fromSpk = (amount: number, committed = 0) => ({ kind: 'SPK' as const, name: null, amount, committed });
const fromOwner = (amount: number) => ({ kind: 'OWN' as const, name: null, amount, committed: 0 });

beforeAll(async () => {
  world = await openWorld();
  // The SPK keeps all unfinished projects of the country: those of one region would be too few to choose from.
  const found = await sql<{ id: string; slug: string }>(
    `update opportunity o set steward_id = s.id, origin = 'REGISTERED' from organisation s
      where s.slug = 'ertis' and o.kind = 'ANCHOR_PROJECT' and o.publication = 'PUBLISHED' and o.status not in ('LAUNCHED', 'OPERATING')
      returning o.id, o.slug`,
  );
  projects = found.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
  const [ertis] = await sql<{ id: string }>(`select id from organisation where slug = 'ertis'`);
  steward = ertis?.id ?? '';
  const [one, two, three, four] = projects;
  if (!one || !two || !three || !four || projects.length < 5) throw new Error('The SPK has too few projects.');
  await state(one.id, { sources: [fromSpk(2 * BILLION), fromOwner(6 * BILLION)] });
  await state(two.id, { sources: [fromSpk(3 * BILLION, BILLION), fromOwner(1 * BILLION)] });
  await state(three.id, { currency: 'USD', total: 10_000_000, sources: [{ ...fromSpk(5_000_000) }] });
  await state(four.id, { sources: [fromSpk(BILLION, BILLION), fromOwner(4 * BILLION)] });
});
afterAll(() => world.close());
afterEach(() => sql('delete from funding_run'));

const asked = (more: Partial<FundingQuestion> = {}, portfolio: object = {}): FundingQuestion => ({
  budget: 2 * BILLION,
  portfolio: { steward, pays: 'SPK_SOUGHT', withDrafts: false, ...portfolio },
  towns: [],
  invented: false,
  weights: { ...USUAL_WEIGHTS.PROJECTS, JOBS: 0, READINESS: 0, PRIVATE: 100 },
  must: [],
  ban: [],
  limits: [],
  pairs: [],
  needs: [],
  ...more,
});

const answered = async (ctx: Context, question: FundingQuestion): Promise<FundingRunRow> => {
  const id = randomUUID();
  await startFundingRun(ctx, id, question);
  const background = await visitor();
  await makeFundingTask(() => background)({ runId: id }, Object.create(null));
  const run = await fundingRun(ctx, id);
  if (!run) throw new Error('The run is gone.');
  return run;
};

const slug = (nth: number): string => projects[nth]?.slug ?? '';

describe('the portfolio of an SPK', () => {
  it('gets the budget where it brings the most private money, by what the SPK is still asked for', async () => {
    const run = await answered(await visitor(), asked());
    expect(run.outcome?.costs).toEqual({ [slug(0)]: 2 * BILLION, [slug(1)]: 2 * BILLION });
    expect(run.outcome?.answer?.chosen).toEqual([slug(0)]);
    expect(run.outcome?.answer?.out).toMatchObject([{ slug: slug(1), reason: 'OUTBID' }]);
    expect(run.outcome?.answer?.billion?.count).toBe(1);
  });

  it('lists every other project with the reason why its cost is not known: none is left out, none is free', async () => {
    const { outcome } = await answered(await visitor(), asked());
    const reasons = new Map(outcome?.uncounted.map((one) => [one.slug, one.reason]));
    expect([reasons.get(slug(2)), reasons.get(slug(3)), reasons.get(slug(4))]).toEqual(['OTHER_CURRENCY', 'NOTHING_SOUGHT', 'NO_PLAN']);
    expect([...Object.keys(outcome?.costs ?? {}), ...reasons.keys()].toSorted()).toEqual(projects.map((one) => one.slug));
  });

  it('pays for gaps when it is asked to', async () => {
    const { outcome } = await answered(await visitor(), asked({}, { pays: 'GAP' }));
    expect(outcome?.costs).toEqual({ [slug(0)]: 2 * BILLION, [slug(1)]: 6 * BILLION, [slug(3)]: 5 * BILLION });
  });

  it('shows projects with as many tenge as the answer says, in two statements', async () => {
    const run = await answered(await visitor(), asked({ budget: 4 * BILLION }));
    const ctx = await visitor();
    const resolver = new FundingRunResolver();
    const before = ctx.statements.count;
    const [chosen, , uncounted] = await Promise.all([resolver.chosen(run, ctx), resolver.out(run, ctx), resolver.uncounted(run, ctx)]);
    expect(ctx.statements.count - before).toBe(1);
    expect(chosen.reduce((sum, { cost }) => sum + cost, 0)).toBe(run.outcome?.answer?.spent);
    expect(chosen.map(({ project, measure }) => [project?.slug, measure])).toEqual([
      [slug(0), null],
      [slug(1), null],
    ]);
    expect(uncounted).toHaveLength(projects.length - 2);
  });

  it('has floors by town and by sector, and names the one that cannot be reached', async () => {
    const [row] = await sql<{ oked: string[] }>('select oked from opportunity where id = $1', [projects[1]?.id]);
    const limit = { by: 'SECTOR' as const, key: row?.oked[0] ?? '', atLeast: 50 * BILLION, atMost: null };
    const { outcome } = await answered(await visitor(), asked({ limits: [limit] }));
    expect(outcome?.infeasible?.floors).toMatchObject([{ limit }]);
  });

  it('is named with how many of its projects can be chosen', async () => {
    const [ertis] = (await portfolios(await visitor())).filter((one) => one.steward.id === steward);
    expect(ertis).toMatchObject({ invented: false, projects: projects.length, stated: 3, drafts: 0 });
  });

  it.each([
    ['of nobody', { steward: randomUUID() }, { details: { fields: [{ path: 'input.portfolio.steward' }] } }],
    ['with drafts, for a visitor', { withDrafts: true }, { code: 'FORBIDDEN' }],
  ])('%s is refused, and nothing is stored', async (_, portfolio, problem) => {
    await expect(startFundingRun(await visitor(), randomUUID(), asked({}, portfolio))).rejects.toMatchObject(problem);
    expect(await sql('select from funding_run')).toEqual([]);
  });

  it('with drafts is refused to another SPK', async () => {
    const other = await world.as('reviewer-b');
    await expect(startFundingRun(other, randomUUID(), asked({}, { withDrafts: true }))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the portfolio with the drafts of its SPK', () => {
  it('has unpublished projects and financing that is being written, and is seen by the SPK alone', async () => {
    const ctx = await spk();
    const unpublished = await createOpportunity(ctx, { id: randomUUID(), kind: 'ANCHOR_PROJECT', title: { ru: 'Новый завод' } });
    await state(unpublished.id, { sources: [fromSpk(BILLION / 2), fromOwner(BILLION)] });
    const content = {
      total: 10 * BILLION,
      currency: 'KZT' as const,
      sources: [fromSpk(7 * BILLION)],
      uses: [],
      launch: '2030',
      asOf: null,
      source: null,
    };
    await saveFinancingDraft(ctx, { id: projects[4]?.id ?? '', version: 0, content });
    const run = await answered(ctx, asked({}, { withDrafts: true }));
    expect(run.outcome?.costs).toMatchObject({ [unpublished.slug]: BILLION / 2, [slug(4)]: 7 * BILLION, [slug(0)]: 2 * BILLION });
    expect(run.outcome?.drafts.toSorted()).toEqual([unpublished.slug, slug(4)].toSorted());
    const lines = await runLines(await spk(), run, [unpublished.slug, slug(0)]);
    expect(lines.map(({ isDraft }) => isDraft)).toEqual([true, false]);
    expect(await fundingRun(await visitor(), run.id)).toBeNull();
    expect(await fundingRun(await world.as('reviewer-b'), run.id)).toBeNull();
    expect(await fundingRun(await spk(), run.id)).not.toBeNull();
  });

  it('is the same for everybody else as if there were no drafts', async () => {
    const { outcome } = await answered(await spk(), asked());
    expect(Object.keys(outcome?.costs ?? {}).toSorted()).toEqual([slug(0), slug(1)]);
    expect(outcome?.uncounted).toContainEqual({ slug: slug(4), reason: 'NO_PLAN' });
  });
});
