import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanContent } from 'shared/plans/plan-content.ts';
import { inTransaction } from '../kernel/database.ts';
import { planRevisions, storedPlan, storedPlanBySlug } from '../plans/plan-content.queries.ts';
import { measureReferences } from '../plans/measure-links.queries.ts';
import { write } from '../request/context.ts';
import { aMeasure, aPlan, aPlanProposal, approved, approvedPlan, aProposal } from '../testing/measures.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { approvePlanProposal, movePlanProposal } from './plan-proposal.moves.service.ts';
import { visiblePlanProposal } from './plan-proposal.queries.ts';
import type { PlanProposalRow } from './plan-proposal.queries.ts';
import { proposePlan, savePlanProposal } from './plan-proposal.service.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const OF_BALKHASH = 'plan-balkhash-2023-2027';
const broken = (rule: string) => ({ code: 'RULE_BROKEN', details: { rule } });
const sent = async (content?: PlanContent): Promise<PlanProposalRow> => {
  const { id, version } = await aPlanProposal(world, content);
  return movePlanProposal(await world.as('planner-a'), { id, version, move: 'SEND' });
};
const asOwner = (statement: Sql) =>
  inTransaction(
    world.database.ownerPool,
    'system',
    () => undefined,
    (run) => run(statement),
  );

describe('a proposal about a plan', () => {
  it('is for the akimat of the town and of its region, and for nobody else', async () => {
    const { id } = await aPlanProposal(world);
    expect(await visiblePlanProposal(await world.as('planner-a2'), id)).toMatchObject({ id, state: 'DRAFT' });
    for (const viewer of ['planner-b', 'analyst', 'reviewer-a', 'administrator'])
      await expect(visiblePlanProposal(await world.as(viewer), id), viewer).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const input of [{ plan: OF_BALKHASH }, { newId: randomUUID(), town: 'balkhash' }])
      await expect(proposePlan(await world.as('planner-b'), input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('of a region is for the akimat of the region alone, and a national project is nobody’s', async () => {
    const townsOwn = await world.as('planner-a');
    await expect(proposePlan(townsOwn, { newId: randomUUID(), region: 'karaganda' })).rejects.toMatchObject({
      code: expect.stringMatching(/^(FORBIDDEN|BAD_USER_INPUT)$/),
    });
    const [national] = await asOwner(sql`select slug from plan where level = 'NATIONAL_PROJECT' order by slug limit 1`);
    await expect(proposePlan(townsOwn, { plan: (national as { slug: string }).slug })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is one for all analysts of a plan, who meet in a conflict instead of overwriting each other', async () => {
    const [one, two] = [await world.as('planner-a'), await world.as('planner-a2')];
    const first = await proposePlan(one, { plan: OF_BALKHASH });
    expect(await proposePlan(two, { plan: OF_BALKHASH })).toMatchObject({ id: first.id, version: first.version });
    const input = { id: first.id, version: first.version, baseVersion: first.baseVersion };
    await savePlanProposal(one, { ...input, content: { ...first.content, toYear: 2028 } });
    await expect(savePlanProposal(two, { ...input, content: { ...first.content, toYear: 2029 } })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { params: { version: first.version + 1 } },
    });
    await movePlanProposal(one, { id: first.id, version: first.version + 1, move: 'DISCARD' });
  });

  it.each<[string, Partial<PlanContent>, string, string]>([
    ['no name', { name: {} }, 'name', 'REQUIRED'],
    ['a name too long', { name: { kk: 'ж'.repeat(301) } }, 'name.kk', 'TOO_LONG'],
    ['an end before the beginning', { fromYear: 2028, toYear: 2027 }, 'toYear', 'RANGE_REVERSED'],
    ['an act without a source', { history: [{ date: '2026-01', text: { ru: 'Утверждён' }, source: ' ' }] }, 'history.0.source', 'REQUIRED'],
    ['an act without words', { history: [{ date: '2026-01', text: {}, source: 'Решение № 7' }] }, 'history.0.text', 'REQUIRED'],
    ['a doubled source', { sources: ['https://a.kz/1', 'https://a.kz/1'] }, 'sources.1', 'DOUBLED'],
    ['a hidden character', { note: { ru: '\uE000 нет' } }, 'note.ru', 'BAD_CHARACTERS'],
  ])('with %s is refused by field, and nothing of it is stored', async (_what, content, path, rule) => {
    const before = await aPlanProposal(world);
    const input = { id: before.id, version: before.version, baseVersion: 0, content: aPlan(content) };
    await expect(savePlanProposal(await world.as('planner-a'), input)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { fields: [{ path: `input.content.${path}`, rule }] },
    });
    expect(await visiblePlanProposal(await world.as('planner-a'), before.id)).toEqual(before);
  });
});

describe('the second person', () => {
  it('is a lead who has not written in it, in the service and in the table; nobody else writes a plan', async () => {
    const { id, version, planId } = await sent();
    const author = await world.as('planner-a');
    await expect(approvePlanProposal(author, { id, version })).rejects.toMatchObject(broken('MEASURE_SECOND_PERSON'));
    const person = author.actor.type === 'PERSON' ? author.actor.id : '';
    await expect(
      write(author, sql`update plan_proposal set state = 'APPROVED', decided_by = ${person}::uuid where id = ${id}::uuid`),
    ).rejects.toMatchObject({ constraint: 'measure_second_person' });
    await expect(
      write(
        author,
        sql`insert into plan (id, slug, level, name, status, origin) values (${planId}::uuid, 'x', 'REGION', '{}', 'UNKNOWN', 'REGISTERED')`,
      ),
    ).rejects.toThrow(/row-level security/);
    expect(await write(author, sql`update plan set note = '{}' where slug = ${OF_BALKHASH} returning 1`)).toEqual([]);
    expect(await storedPlan(author, planId)).toBeNull();
  });

  it('returns it with remarks, after which it is written on, recalled and sent again', async () => {
    const { id, version } = await sent();
    const [author, reviewer] = [await world.as('planner-a'), await world.as('planner-a2')];
    await expect(movePlanProposal(reviewer, { id, version, move: 'RETURN', remarks: ' ' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const returned = await movePlanProposal(reviewer, { id, version, move: 'RETURN', remarks: 'Назовите решение.' });
    expect(returned).toMatchObject({ state: 'RETURNED', remarks: 'Назовите решение.' });
    const again = await movePlanProposal(author, { id, version: returned.version, move: 'SEND' });
    const recalled = await movePlanProposal(author, { id, version: again.version, move: 'RECALL' });
    expect(recalled.state).toBe('DRAFT');
    expect(await approvedPlan(world, recalled)).toMatchObject({ state: 'APPROVED' });
  });

  it('writes a new plan with its history at once, in which a new measure then stands', async () => {
    const content = aPlan({
      name: { ru: 'План 2028', kk: 'Жоспар 2028', en: 'Plan 2028' },
      fromYear: 2028,
      toYear: 2032,
      status: 'IN_FORCE',
      statusAsOf: '2027-12-01',
      history: [{ date: '2027-12-01', text: { ru: 'План утверждён' }, source: 'Решение маслихата № 7' }],
      sources: ['https://adilet.zan.kz/rus/docs/V2700000007'],
      note: { ru: 'Второй план города' },
    });
    const { planId } = await approvedPlan(world, await aPlanProposal(world, content));
    const planner = await world.as('planner-a');
    const plan = await storedPlan(planner, planId);
    expect(plan).toMatchObject({ version: 1, regionId: null, content });
    expect(await planRevisions(planner).load(planId)).toMatchObject([{ version: 1, before: null, after: content }]);
    expect(await asOwner(sql`select relation from record_entry where relation = 'plan_revision' limit 1`)).toHaveLength(1);
    const slug = plan?.slug ?? '';
    const measure = await approved(world, await aProposal(world, aMeasure({ plan: slug })));
    const of = { id: measure.measureId, townId: measure.townId };
    expect((await measureReferences(planner, of, { plan: slug, needs: [] })).planId).toBe(planId);
  });

  it('decides about what it was compared with: a plan that has changed meanwhile is compared again', async () => {
    const planner = await world.as('planner-a');
    const { id, version, content, baseVersion, planId } = await proposePlan(planner, { plan: OF_BALKHASH });
    await expect(movePlanProposal(planner, { id, version, move: 'SEND' })).rejects.toMatchObject(broken('MEASURE_UNCHANGED'));
    const changed = { ...content, note: { ru: 'Сроки сдвинуты' } };
    const saved = await savePlanProposal(planner, { id, version, baseVersion, content: changed });
    await asOwner(sql`update plan set version = version + 1 where id = ${planId}::uuid`);
    await expect(movePlanProposal(planner, { id, version: saved.version, move: 'SEND' })).rejects.toMatchObject(
      broken('PLAN_CHANGED_MEANWHILE'),
    );
    const compared = await savePlanProposal(planner, { id, version: saved.version, baseVersion: baseVersion + 1, content: changed });
    await approvedPlan(world, compared);
    expect((await storedPlanBySlug(planner, OF_BALKHASH))?.content.note).toEqual({ ru: 'Сроки сдвинуты' });
  });
});
