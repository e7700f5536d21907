import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import type { ProposalState } from 'shared/plans/proposal.ts';
import { openProposals } from '../plan-editor/proposal.queries.ts';
import type { ProposalRow } from '../plan-editor/proposal.queries.ts';
import { approveMeasureProposal } from '../plan-editor/proposal.review.service.ts';
import { recallMeasureProposal } from '../plan-editor/proposal.draft.service.ts';
import { ImportWorld } from '../testing/import-world.ts';
import { makeXlsx } from '../testing/sheet-files.ts';
import type { MadeCell } from '../testing/sheet-files.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

const HEAD = [
  'ID',
  'Мероприятие',
  'Город',
  'Направление',
  'Срок реализации',
  'Состояние',
  'План 2024, местный бюджет, млн тенге',
  'Выделено 2024, местный бюджет, млн тенге',
  'Освоено 2024, местный бюджет, млн тенге',
  'Дата изменения плана',
  'Документ об изменении плана',
];

const planOf = (...rows: (readonly MadeCell[])[]): Promise<Buffer> => makeXlsx({ sheets: [{ rows: [HEAD, ...rows] }] });

/** A measure of Balkhash. */
const aRow = (name: string, ...rest: MadeCell[]): MadeCell[] => [
  null,
  name,
  'Балхаш',
  'Теплоснабжение',
  '2024–2025',
  'выполняется',
  ...rest,
];

let world: World;
let imports: ImportWorld;

beforeAll(async () => {
  world = await openWorld();
  imports = new ImportWorld(world, 'planner-a');
});
afterAll(() => world.close());

const proposedAs = async (name: string): Promise<ProposalRow[]> =>
  (await openProposals(await imports.ctx())).filter(({ content }) => content.title.ru === name);

const approve = async ({ id, version }: ProposalRow): Promise<ProposalRow> =>
  approveMeasureProposal(await world.as('planner-a2'), { id, version });

describe('a sheet of measures', () => {
  it('becomes proposals that a second person writes into the plan, once', async () => {
    const file = await planOf(aRow('Замена теплотрассы', '1 200,5', 900, '15\u00A0,5'.replace('\u00A0', '')));
    const checked = await imports.checked(file);
    expect(checked).toMatchObject({ sheet: 'MEASURES' });
    expect(await imports.report(checked.id)).toMatchObject([{ verdict: 'NEW', codes: [] }]);
    expect(await imports.apply(checked)).toMatchObject({ state: 'APPLIED', counts: { outcomes: { MADE: 1 } } });
    const [proposal] = await proposedAs('Замена теплотрассы');
    expect(proposal).toMatchObject({ state: 'SENT', baseVersion: 0 });
    const content: Partial<MeasureContent> = {
      plan: 'balkhash-town-plan-2023-2027',
      category: 'HEAT',
      status: 'IN_PROGRESS',
      fromYear: 2024,
      toYear: 2025,
    };
    expect(proposal?.content).toMatchObject({ category: content.category, status: content.status, fromYear: 2024, toYear: 2025 });
    expect(proposal?.content.money.map(({ kind, year, moneySource, amount }) => [kind, year, moneySource, amount])).toEqual([
      ['PLANNED', 2024, 'LOCAL_BUDGET', 1_200_500_000],
      ['ALLOCATED', 2024, 'LOCAL_BUDGET', 900_000_000],
      ['SPENT', 2024, 'LOCAL_BUDGET', 15_500_000],
    ]);

    // The same file while the proposal waits, and after it was approved.
    expect((await imports.checked(file)).counts.verdicts).toEqual({ SAME: 1 });
    if (proposal) await approve(proposal);
    expect((await imports.checked(file)).counts.verdicts).toEqual({ SAME: 1 });
  });

  it('changes a measure found by its ID, and is taken back but for what was decided or recalled', async () => {
    await imports.applied(await planOf(aRow('Насосная станция', 100, 50), aRow('Водовод', 10, 5), aRow('Котельная', 30, 5)));
    for (const name of ['Насосная станция', 'Водовод', 'Котельная']) for (const one of await proposedAs(name)) await approve(one);
    const [{ slug } = { slug: '' }] = await imports.owner()<{ slug: string }>(
      sql`select slug from measure where title ->> 'ru' = 'Насосная станция'`,
    );
    const job = await imports.checked(
      await planOf([slug, null, null, null, null, null, 100, 80], aRow('Водовод', 12, 5), aRow('Котельная', 33, 5), aRow('Школа', 500, 0)),
    );
    expect((await imports.rows(job.id)).map(({ verdict, changed }) => [verdict, changed])).toEqual([
      ['CHANGED', ['ALLOCATED.2024.LOCAL_BUDGET']],
      ['CHANGED', ['PLANNED.2024.LOCAL_BUDGET']],
      ['CHANGED', ['PLANNED.2024.LOCAL_BUDGET']],
      ['NEW', []],
    ]);
    const applied = await imports.apply(job);
    expect(applied.counts.outcomes).toEqual({ MADE: 1, CHANGED: 3 });
    for (const one of await proposedAs('Водовод')) await approve(one);
    for (const { id, version } of await proposedAs('Котельная')) await recallMeasureProposal(await imports.ctx(), { id, version });
    expect(await imports.undo(applied)).toMatchObject({ state: 'UNDONE', counts: { outcomes: { UNDONE: 2, KEPT: 2 } } });
    const states = await imports.owner()<{ name: string; state: ProposalState }>(
      sql`select content -> 'title' ->> 'ru' as name, state from measure_proposal where base_version > 0 or content -> 'title' ->> 'ru' = 'Школа' order by 1`,
    );
    expect(states).toEqual([
      { name: 'Водовод', state: 'APPROVED' },
      { name: 'Котельная', state: 'DRAFT' },
      { name: 'Насосная станция', state: 'DISCARDED' },
      { name: 'Школа', state: 'DISCARDED' },
    ]);
  });

  it('finds what plans contain, and nothing of a bad row is written', async () => {
    const job = await imports.checked(
      await planOf(
        aRow('Выделено больше', 100, 150),
        [...aRow('С изменением плана', 100, 150, null), '01.03.2025', 'Решение № 5'],
        aRow('Отрицательное', -5),
        aRow('Слишком много', '1000000000000000000'),
        aRow('Словами', 'много'),
        aRow('Двояко', '1,200'),
        [null, 'Наоборот', 'Балхаш', null, '2025–2024'],
        [null, 'Чужой город', 'Риддер'],
        [null, 'Нигде', 'Атлантида'],
        [null, null, 'Балхаш'],
        ['no-such-measure', 'Незнакомое', 'Балхаш'],
        aRow('Дважды', 5),
        aRow('ДВАЖДЫ', 6),
        aRow('Без единицы', 0.05),
      ),
    );
    expect((await imports.report(job.id)).map(({ verdict, codes }) => [verdict, ...codes])).toEqual([
      ['ERROR', 'OVER_PLANNED'],
      ['NEW'],
      ['ERROR', 'OUT_OF_RANGE'],
      ['ERROR', 'OUT_OF_RANGE'],
      ['ERROR', 'NOT_NUMBER'],
      ['ERROR', 'TWO_WAYS'],
      ['ERROR', 'ENDS_BEFORE_START'],
      ['ERROR', 'NOT_OWN_PLACE'],
      ['ERROR', 'UNKNOWN_PLACE'],
      ['ERROR', 'REQUIRED'],
      ['ERROR', 'UNKNOWN_ID'],
      ['NEW'],
      ['DUPLICATE', 'ROW_REPEATED'],
      ['NEW', 'SMALL_SUM'],
    ]);
    const applied = await imports.apply(job);
    expect(applied.counts.outcomes).toEqual({ MADE: 3 });
    expect(await proposedAs('Выделено больше')).toEqual([]);
    await imports.undo(applied);
  });

  it('with an ID or a heading that stands twice says so', async () => {
    const [{ slug } = { slug: '' }] = await imports.owner()<{ slug: string }>(
      sql`select m.slug from measure m join town t on t.id = m.town_id where t.slug = 'balkhash' order by m.slug limit 1`,
    );
    const twice = await imports.checked(await planOf([slug, null, null, 'Вода'], [slug, null, null, 'Прочее']));
    expect((await imports.rows(twice.id))[1]?.findings).toMatchObject([{ code: 'ROW_REPEATED', column: 'id', suggestion: '2' }]);
    const doubled = await makeXlsx({
      sheets: [
        {
          rows: [
            ['Мероприятие', 'План 2024, тенге', 'План 2024, тенге'],
            ['Двойной столбец', 1_000_000, 2_000_000],
          ],
        },
      ],
    });
    expect(await imports.report((await imports.checked(doubled)).id)).toMatchObject([{ verdict: 'ERROR', codes: ['DOUBLED_HEADING'] }]);
  });

  it('does not touch what somebody proposes already', async () => {
    await imports.applied(await planOf(aRow('Открытое', 100)));
    const job = await imports.checked(await planOf(aRow('Открытое', 200)));
    expect(await imports.report(job.id)).toMatchObject([{ verdict: 'DUPLICATE', codes: ['OPEN_PROPOSAL'] }]);
  });

  it('is of its akimat alone', async () => {
    const job = await imports.checked(await planOf(aRow('Свое')));
    const other = new ImportWorld(world, 'planner-b');
    await expect(other.now(job.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(other.apply(job)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(new ImportWorld(world, 'analyst').read(await planOf(aRow('Чужое')))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
