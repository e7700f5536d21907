import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import { storedMeasureBySlug, storedMeasureLoader } from '../plans/measure-content.queries.ts';
import { inTransaction } from '../kernel/database.ts';
import { write } from '../request/context.ts';
import { aMeasure, approved, aProposal, asSent } from '../testing/measures.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import {
  discardMeasureProposal,
  proposeMeasure,
  recallMeasureProposal,
  saveMeasureProposal,
  sendMeasureProposal,
} from './proposal.draft.service.ts';
import { openProposals, plannedTowns, visibleProposal } from './proposal.queries.ts';
import type { ProposalRow } from './proposal.queries.ts';
import { approveMeasureProposal, returnMeasureProposal } from './proposal.review.service.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const broken = (rule: string) => ({ code: 'RULE_BROKEN', details: { rule } });
const sent = async (content?: MeasureContent): Promise<ProposalRow> => {
  const { id, version } = await aProposal(world, content);
  return sendMeasureProposal(await world.as('planner-a'), { id, version });
};
const money = (kind: 'PLANNED' | 'ALLOCATED' | 'SPENT', amount: number, year: number | null = 2026): MeasureContent['money'][number] => ({
  kind,
  moneySource: 'LOCAL_BUDGET',
  year,
  amount,
  uncounted: null,
  asOf: null,
  source: null,
});
const asOwner = (statement: Sql) =>
  inTransaction(
    world.database.ownerPool,
    'system',
    () => undefined,
    (run) => run(statement),
  );
const measureOf = async ({ measureId }: ProposalRow) => storedMeasureLoader(await world.as('planner-a')).load(measureId);

describe('a proposal', () => {
  it('is for the akimat of the town and of its region, and for nobody else', async () => {
    const { id } = await aProposal(world);
    expect(await visibleProposal(await world.as('planner-a2'), id)).toMatchObject({ id, state: 'DRAFT' });
    for (const viewer of ['planner-b', 'analyst', 'reviewer-a', 'administrator'])
      await expect(visibleProposal(await world.as(viewer), id), viewer).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(proposeMeasure(await world.as('planner-b'), { measure: 'balkhash-improvement-2018' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await plannedTowns(await world.as('planner-a'))).toHaveLength(1);
    expect((await openProposals(await world.as('planner-b'))).every(({ townId }, _nth, all) => townId === all[0]?.townId)).toBe(true);
  });

  it('is one for all analysts of a measure: the second one opens the first one’s, and meets a conflict instead of overwriting', async () => {
    const [one, two] = [await world.as('planner-a'), await world.as('planner-a2')];
    const first = await proposeMeasure(one, { measure: 'balkhash-improvement-2018' });
    expect(await proposeMeasure(two, { measure: 'balkhash-improvement-2018' })).toMatchObject({ id: first.id, version: first.version });
    const { content } = first;
    const input = { id: first.id, version: first.version, baseVersion: first.baseVersion };
    const repaired = { ...content, money: content.money.slice(0, 1) };
    await saveMeasureProposal(one, { ...input, content: asSent(repaired) });
    await expect(saveMeasureProposal(two, { ...input, content: asSent({ ...repaired, note: { ru: 'Другое' } }) })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { params: { version: first.version + 1 } },
    });
    expect((await visibleProposal(two, first.id)).content.note).toEqual(content.note);
    await discardMeasureProposal(one, { id: first.id, version: first.version + 1 });
  });

  it('changes nothing that is public before it is approved', async () => {
    const proposal = await sent();
    expect(await measureOf(proposal)).toBeNull();
    expect(await recallMeasureProposal(await world.as('planner-a2'), proposal)).toMatchObject({ state: 'DRAFT' });
  });

  it.each<[string, Partial<MeasureContent>, string, string]>([
    ['more allocated than planned', { money: [money('PLANNED', 100), money('ALLOCATED', 101)] }, 'money', 'OVER_PLANNED'],
    ['more spent than allocated', { money: [money('ALLOCATED', 100), money('SPENT', 101)] }, 'money', 'OVER_ALLOCATED'],
    ['a negative sum', { money: [money('PLANNED', -1)] }, 'money.0.amount', 'OUT_OF_RANGE'],
    ['a sum of 10¹⁸', { money: [money('PLANNED', 10 ** 18)] }, 'money.0.amount', 'OUT_OF_RANGE'],
    ['an end before the start', { fromYear: 2026, toYear: 2025 }, 'toYear', 'RANGE_REVERSED'],
    ['a doubled year', { money: [money('PLANNED', 1), money('PLANNED', 2)] }, 'money.1.year', 'DOUBLED'],
    ['no name', { title: {} }, 'title', 'REQUIRED'],
    ['a quantity without a unit', { quantity: 3 }, 'unit', 'REQUIRED'],
    ['a unit of no list', { quantity: 3, unit: 'PARSECS' }, 'unit', 'UNKNOWN_VALUE'],
    ['a plan of another town', { plan: 'plan-ridder-2023-2027' }, 'plan', 'UNKNOWN_VALUE'],
    ['a measure that does not exist', { needs: ['nowhere'] }, 'needs.0', 'UNKNOWN_VALUE'],
    ['a reason without a blocker', { blockedBy: { ru: 'Нет денег' } }, 'blocker', 'REQUIRED'],
    ['a hidden character', { note: { ru: '\uE000 нет' } }, 'note.ru', 'BAD_CHARACTERS'],
  ])('with %s is refused by field, and nothing of it is stored', async (_what, content, path, rule) => {
    const before = await aProposal(world);
    const input = { id: before.id, version: before.version, baseVersion: 0, content: asSent(aMeasure(content)) };
    await expect(saveMeasureProposal(await world.as('planner-a'), input)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { fields: [{ path: `input.content.${path}`, rule }] },
    });
    expect(await visibleProposal(await world.as('planner-a'), before.id)).toEqual(before);
  });

  it('cannot depend on itself, nor on what waits for it', async () => {
    const first = await approved(world, await aProposal(world));
    const slug = (await measureOf(first))?.slug ?? '';
    const second = await approved(world, await aProposal(world, aMeasure({ needs: [slug] })));
    const other = (await measureOf(second))?.slug ?? '';
    const planner = await world.as('planner-a');
    const again = await proposeMeasure(planner, { measure: slug });
    for (const needs of [[slug], [other]])
      await expect(
        saveMeasureProposal(planner, { id: again.id, version: again.version, baseVersion: 1, content: asSent(aMeasure({ needs })) }),
      ).rejects.toMatchObject({ details: { fields: [{ path: 'input.content.needs.0', rule: 'CIRCULAR' }] } });
  });
});

describe('the second person', () => {
  it('is never one who wrote in it, in the service and in the table', async () => {
    const { id, version } = await sent();
    const author = await world.as('planner-a');
    await expect(approveMeasureProposal(author, { id, version })).rejects.toMatchObject(broken('MEASURE_SECOND_PERSON'));
    await expect(returnMeasureProposal(author, { id, version, remarks: 'Нет' })).rejects.toMatchObject(broken('MEASURE_SECOND_PERSON'));
    const person = author.actor.type === 'PERSON' ? author.actor.id : '';
    await expect(
      write(author, sql`update measure_proposal set state = 'APPROVED', decided_by = ${person}::uuid where id = ${id}::uuid`),
    ).rejects.toMatchObject({ constraint: 'measure_second_person' });
  });

  it('is a lead of the akimat', async () => {
    const { id, version } = await sent();
    const member = await world.as('planner-a2');
    if (member.actor.type !== 'PERSON') throw new Error('A planner is a person.');
    const memberships = member.actor.memberships.map((one) => ({ ...one, role: 'MEMBER' as const }));
    await expect(approveMeasureProposal({ ...member, actor: { ...member.actor, memberships } }, { id, version })).rejects.toMatchObject(
      broken('MEASURE_SECOND_PERSON'),
    );
  });

  it('returns it with remarks, after which it is written on and sent again', async () => {
    const { id, version } = await sent();
    const [author, reviewer] = [await world.as('planner-a'), await world.as('planner-a2')];
    await expect(returnMeasureProposal(reviewer, { id, version, remarks: ' ' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const returned = await returnMeasureProposal(reviewer, { id, version, remarks: 'Назовите источник.' });
    expect(returned).toMatchObject({ state: 'RETURNED', remarks: 'Назовите источник.' });
    const next = { id, version: returned.version, baseVersion: 0 };
    const saved = await saveMeasureProposal(author, { ...next, content: asSent(aMeasure({ owner: { ru: 'Отдел ЖКХ' } })) });
    expect(await approved(world, saved)).toMatchObject({ state: 'APPROVED' });
  });

  it('writes the measure with its money, history and record at once', async () => {
    const content = aMeasure({
      plan: 'plan-balkhash-2023-2027',
      delivers: { ru: 'Трубы' },
      quantity: 12.5,
      unit: 'KM',
      fromYear: 2025,
      toYear: 2027,
      status: 'LATE',
      statusAsOf: '2026-10',
      blocker: 'MONEY',
      blockedBy: { ru: 'Нет финансирования' },
      owner: { ru: 'Отдел ЖКХ' },
      money: [money('PLANNED', 343_600_000_000, 2025), money('PLANNED', 1, 2026), money('ALLOCATED', 343_600_000_002, null)],
      amendments: [
        {
          dated: '2026-04-01',
          subject: 'PLANNED',
          beforeTenge: 343_600_000_001,
          afterTenge: 343_600_000_002,
          words: { ru: 'Цены выросли' },
          document: { ru: 'Решение маслихата № 7' },
          source: null,
          attachmentId: null,
        },
      ],
    });
    const proposal = await approved(world, await aProposal(world, content));
    const measure = await measureOf(proposal);
    expect(measure).toMatchObject({ version: 1, content });
    const [row] = await asOwner(
      sql`select m.planned, m.allocated, m.gap, m.origin, m.missing, m.unit_name, (select count(*)::int from measure_status_change h where h.measure_id = m.id) as statuses,
        (select count(*)::int from measure_revision r where r.measure_id = m.id and r.before is null) as revisions,
        (select count(*)::int from record_entry e where e.relation = 'measure_revision') > 0 as recorded
        from measure m where m.id = ${proposal.measureId}::uuid`,
    );
    expect(row).toEqual({
      planned: 343_600_000_001,
      allocated: 343_600_000_002,
      gap: -1,
      origin: 'REGISTERED',
      missing: ['SPENT'],
      unit_name: { ru: 'км', kk: 'км', en: 'km' },
      statuses: 1,
      revisions: 1,
      recorded: true,
    });
  });

  it('decides about what it was compared with: a measure that has changed meanwhile is compared again', async () => {
    const first = await approved(world, await aProposal(world));
    const { slug = '' } = (await measureOf(first)) ?? {};
    const planner = await world.as('planner-a');
    const { id, version, baseVersion } = await proposeMeasure(planner, { measure: slug });
    await expect(sendMeasureProposal(planner, { id, version })).rejects.toMatchObject(broken('MEASURE_UNCHANGED'));
    const content = asSent(aMeasure({ status: 'PLANNED' }));
    const saved = await saveMeasureProposal(planner, { id, version, baseVersion, content });
    await asOwner(sql`update measure set version = version + 1 where id = ${first.measureId}::uuid`);
    await expect(sendMeasureProposal(planner, { id, version: saved.version })).rejects.toMatchObject(broken('MEASURE_CHANGED_MEANWHILE'));
    const compared = await saveMeasureProposal(planner, { id, version: saved.version, baseVersion: baseVersion + 1, content });
    await approved(world, compared);
    expect((await storedMeasureBySlug(planner, slug))?.content.status).toBe('PLANNED');
  });
});
