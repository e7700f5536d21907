import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personOf } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { opportunityLoader } from '../opportunities/opportunity.queries.ts';
import { aDraft, aSubmission, completeFields } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openStallingWorld } from '../testing/stalling-world.ts';
import type { StallingWorld } from '../testing/stalling-world.ts';
import { actorOf } from '../demo/actors.ts';
import { contextOf } from '../request/house-context.ts';
import { runOn } from '../kernel/database.ts';
import { saveInterestDraft } from './interest.draft.service.ts';
import { moveInterest } from './interest.move.service.ts';
import { myInterests, reviewQueue } from './interest.lists.ts';
import type { InterestListArgs, InterestPage } from './interest.lists.ts';

let world: StallingWorld;
/** Reviews for two stewards. */
let reviewer: () => Promise<Context>;
beforeAll(async () => {
  world = await openStallingWorld();
  const email = world.viewers.get('reviewer-a')?.email ?? '';
  const { rows } = await owner().query<{ slug: string }>(
    `with other as (select id, slug from organisation where kind = 'SPK' and slug <> 'ertis' order by slug limit 1),
        joined as (insert into membership (person_id, organisation_id, role) select p.id, other.id, 'MEMBER' from person p, other where lower(p.email) = $1)
      select slug from other`,
    [email],
  );
  const other = rows[0]?.slug ?? '';
  const run = runOn(owner(), () => undefined);
  reviewer = async () => contextOf(world.services, await actorOf(run, email));
  for (let n = 0; n < 9; n += 1) {
    const interest = await aSubmission(await investor(n), await anOpportunity(owner(), { steward: n % 3 === 0 ? other : 'ertis' }));
    if (n % 4 === 1) await moveInterest(await reviewer(), 'START_REVIEW', { id: interest.id, version: interest.version, words: null });
  }
  await aDraft(await investor(0), await anOpportunity(owner()));
});
afterAll(() => world.close());

const owner = () => world.database.ownerPool;
const investor = (n: number) => world.as(n % 2 === 0 ? 'investor-a' : 'investor-b');

/** All pages one after another. */
const everyPage = async (list: (args: InterestListArgs) => Promise<InterestPage>, args: Omit<InterestListArgs, 'after'>) => {
  const pages: InterestPage[] = [];
  for (let after: string | null = null; ;) {
    const page = await list({ ...args, after });
    pages.push(page);
    if (!page.pageInfo.hasNextPage) return pages;
    after = page.pageInfo.endCursor;
  }
};

const organisationsOf = (ctx: Context): string[] => personOf(ctx).memberships.map(({ organisationId }) => organisationId);

const expected = async (where: string, order: string, organisations: string[]): Promise<string[]> =>
  (await owner().query<{ id: string }>(`select id from interest where ${where} order by ${order}`, [organisations])).rows.map(
    ({ id }) => id,
  );

describe('the queue of somebody who reviews for two stewards', () => {
  it.each([
    [1, null, ''],
    [2, null, ''],
    [50, null, ''],
    [2, ['UNDER_REVIEW' as const], `and state = 'UNDER_REVIEW'`],
    [3, ['SUBMITTED' as const, 'UNDER_REVIEW' as const], `and state in ('SUBMITTED', 'UNDER_REVIEW')`],
    [3, ['ACCEPTED' as const], `and state = 'ACCEPTED'`],
  ])('in pages of %i, with the states %j, holds each once in the order of waiting, and counts all', async (first, states, condition) => {
    const ctx = await reviewer();
    const ids = await expected(`state <> 'DRAFT' and steward_id = any ($1) ${condition}`, 'submitted_at, id', organisationsOf(ctx));
    const pages = await everyPage(async (args) => reviewQueue(await reviewer(), args), { first, states });
    expect(pages.flatMap(({ edges }) => edges.map(({ node }) => node.id))).toEqual(ids);
    expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([ids.length]));
  });

  it('takes one statement and one round trip, and one of each for all opportunities of the page', async () => {
    const pool = await world.poolOf('qaita_app', { max: 1 });
    const ask = async () => {
      const ctx = { ...(await reviewer()), pool };
      const { edges } = await reviewQueue(ctx, { first: 50 });
      const alone = ctx.statements.count;
      await Promise.all(edges.map(({ node }) => opportunityLoader(ctx).load(node.opportunityId)));
      return [edges.length, alone, ctx.statements.count];
    };
    await ask();
    const before = world.proxy.roundTrips;
    const [rows, alone, withOpportunities] = await ask();
    expect(rows).toBeGreaterThan(8);
    expect([alone, withOpportunities, world.proxy.roundTrips - before]).toEqual([1, 2, 2]);
    await pool.end();
  });
});

describe('the list of an investor', () => {
  it('holds drafts too, the latest change first', async () => {
    const ctx = await investor(0);
    const ids = await expected('investor_id = any ($1)', 'updated_at desc, id desc', organisationsOf(ctx));
    const pages = await everyPage(async (args) => myInterests(await investor(0), args), { first: 2 });
    expect(pages.flatMap(({ edges }) => edges.map(({ node }) => node.id))).toEqual(ids);
    expect(pages[0]?.totalCount).toBe(ids.length);
  });
});

describe('saving a draft', () => {
  it('takes one statement and one round trip; beginning it takes two', async () => {
    const pool = await world.poolOf('qaita_app', { max: 1 });
    const ctx = async (): Promise<Context> => ({ ...(await investor(0)), pool });
    const opportunity = await anOpportunity(owner());
    const beginning = await ctx();
    const draft = await saveInterestDraft(beginning, { opportunity, fields: completeFields() });
    expect(beginning.statements.count).toBe(2);
    const saving = await ctx();
    const before = world.proxy.roundTrips;
    const saved = await saveInterestDraft(saving, { id: draft.id, version: draft.version, fields: completeFields({ message: 'Ещё' }) });
    expect([saving.statements.count, world.proxy.roundTrips - before]).toEqual([1, 1]);
    expect(saved).toMatchObject({ id: draft.id, version: 2, fields: { message: 'Ещё' }, state: 'DRAFT' });
    await pool.end();
  });
});
