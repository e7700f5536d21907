import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import { discardMeasureProposal, recallMeasureProposal } from '../../plan-editor/proposal.draft.service.ts';
import { openProposals } from '../../plan-editor/proposal.queries.ts';
import { approveMeasureProposal } from '../../plan-editor/proposal.review.service.ts';
import { transact } from '../../request/context.ts';
import type { Context } from '../../request/context.ts';
import { ImportWorld } from '../../testing/import-world.ts';
import { makeXlsx } from '../../testing/sheet-files.ts';
import type { MadeCell } from '../../testing/sheet-files.ts';
import { openWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { rowsWithVerdict } from '../import.steps.ts';
import type { ImportRow, UndoableRow, WritableRow, WrittenRow } from '../sheet-kind.ts';
import { undoMeasures, writeMeasures } from './measure-write.ts';

const HEAD = ['Мероприятие', 'Город', 'Состояние', 'План 2024, местный бюджет, млн тенге', 'Выделено 2024, местный бюджет, млн тенге'];
const planOf = (...rows: (readonly MadeCell[])[]): Promise<Buffer> => makeXlsx({ sheets: [{ rows: [HEAD, ...rows] }] });
const aRow = (name: string, ...sums: MadeCell[]): [string, ...MadeCell[]] => [name, 'Балхаш', 'выполняется', ...sums];

let world: World;
let imports: ImportWorld;
let job: ImportRow;
let rows: WritableRow[];

const approve = async (name: string): Promise<void> => {
  for (const { id, version, content } of await openProposals(await imports.ctx()))
    if (content.title.ru === name) await approveMeasureProposal(await world.as('planner-a2'), { id, version });
};

const applyAndApprove = async (...measures: (readonly [name: string, ...rest: MadeCell[]])[]): Promise<void> => {
  await imports.applied(await planOf(...measures));
  for (const [name] of measures) await approve(name);
};

/** Rows of every fate: new, changed, changed by somebody else meanwhile, in an open proposal, twice in the piece, without a town. */
beforeAll(async () => {
  world = await openWorld();
  imports = new ImportWorld(world, 'planner-a');
  await applyAndApprove(aRow('Пакет: котельная', 30, 5), aRow('Пакет: водовод', 10, 5), aRow('Пакет: школа', 50, 5));
  const changed = [aRow('Пакет: котельная', 33, 5), aRow('Пакет: водовод', 12, 5), aRow('Пакет: школа', 55, 5)];
  job = await imports.checked(await planOf(aRow('Пакет: мост', 40, 5), ...changed, aRow('Пакет: парк', 7)));
  await applyAndApprove(aRow('Пакет: водовод', 12, 5));
  await imports.applied(await planOf(aRow('Пакет: школа', 60, 5)));
  const checked = (await rowsWithVerdict(await imports.ctx(), job.id, 0, 50)).filter(({ isDue }) => isDue);
  const again = checked[1] ? [{ ...checked[1], number: 98 }] : [];
  rows = [...checked, ...again, { number: 99, entry: { sums: [] }, targetId: null }];
});
afterAll(() => world.close());

type Way = 'AT_ONCE' | 'ONE_BY_ONE';

/** All rows by one call, or each by a call of its own, in one transaction; and how many statements it took. */
const by = async <Row, Answer>(way: Way, all: readonly Row[], work: (ctx: Context, rows: readonly Row[]) => Promise<readonly Answer[]>) => {
  const ctx = await imports.ctx();
  const before = ctx.statements.count;
  const answers = await transact(ctx, async (ctx) => {
    const parts: Answer[] = [];
    for (const piece of way === 'AT_ONCE' ? [all] : all.map((row) => [row])) parts.push(...(await work(ctx, piece)));
    return parts;
  });
  return { answers, statements: ctx.statements.count - before };
};

const lastEvent = async (): Promise<string> =>
  (await imports.owner()<{ position: string }>(sql`select coalesce(max(position), 0)::text as position from event`))[0]?.position ?? '';

/** What was written after a position of the record, without ids, which are new each time. */
const writtenSince = async (position: string) => ({
  proposals: await imports.owner()(
    sql`select content, state, version, base_version, cardinality(written_by) as writers, town_id, organisation_id, updated_by_name from measure_proposal
      where id in (select subject_id from event where position > ${position}::bigint) order by content -> 'title' ->> 'ru'`,
  ),
  events: await imports.owner()(
    sql`select e.name, e.subject_kind, e.actor_id, e.actor_name, e.words, p.content -> 'title' ->> 'ru' as title from event e
      join measure_proposal p on p.id = e.subject_id and p.measure_id = (e.payload ->> 'measureId')::uuid where e.position > ${position}::bigint order by e.position`,
  ),
  recorded: await imports.owner()(
    sql`select relation, count(*)::int as n from record_entry where row_key in (select unnest(array[id, subject_id])::text from event
      where position > ${position}::bigint) group by 1 order by 1`,
  ),
});

const nameOf = ({ content }: { content: MeasureContent }): string => content.title.ru ?? '';

/** Gives up what stays open, so that the same rows can be written once more. */
const discardOpen = async (name: string): Promise<void> => {
  const ctx = await imports.ctx();
  for (const open of await openProposals(ctx)) if (nameOf(open) === name) await discardMeasureProposal(ctx, open);
};

const toUndo = (rows: readonly WrittenRow[]): UndoableRow[] =>
  rows.flatMap((row) =>
    row.targetId === null || row.leftVersion === null ? [] : [{ ...row, targetId: row.targetId, leftVersion: row.leftVersion }],
  );

/** Writes all rows, recalls one proposal, takes all back. */
const writeAndUndo = async (way: Way) => {
  const position = await lastEvent();
  const wrote = await by(way, rows, (ctx, piece) => writeMeasures(ctx, job, piece));
  const written = await writtenSince(position);
  for (const sent of await openProposals(await imports.ctx()))
    if (nameOf(sent) === 'Пакет: мост') await recallMeasureProposal(await imports.ctx(), sent);
  const afterwards = await lastEvent();
  const undone = await by(way, toUndo(wrote.answers), undoMeasures);
  const takenBack = await writtenSince(afterwards);
  await discardOpen('Пакет: мост');
  return {
    statements: [wrote.statements, undone.statements],
    outcomes: wrote.answers.map(({ number, outcome, leftVersion, targetId }) => ({
      number,
      outcome,
      leftVersion,
      // A new measure has a new id each time.
      target: rows.find((row) => row.number === number)?.targetId ?? targetId !== null,
    })),
    written,
    undone: undone.answers,
    takenBack,
  };
};

describe('rows of measures written in one piece', () => {
  it('leave what they leave one by one, those that are refused included, with a few statements', async () => {
    const [{ statements, ...atOnce }, { statements: of, ...oneByOne }] = [await writeAndUndo('AT_ONCE'), await writeAndUndo('ONE_BY_ONE')];
    expect(atOnce).toEqual(oneByOne);
    expect(atOnce.outcomes.map(({ outcome }) => outcome)).toEqual(['MADE', 'CHANGED', 'LEFT', 'LEFT', 'MADE', 'LEFT', 'LEFT']);
    expect(atOnce.written.proposals).toMatchObject(
      ['котельная', 'мост', 'парк'].map((name) => ({
        content: { title: { ru: `Пакет: ${name}` } },
        state: 'SENT',
        version: 1,
        writers: 1,
      })),
    );
    expect(atOnce.written.events).toMatchObject(
      ['мост', 'котельная', 'парк'].map((name) => ({ name: 'measure.imported', title: `Пакет: ${name}` })),
    );
    expect(atOnce.written.recorded).toEqual([
      { relation: 'event', n: 3 },
      { relation: 'measure_proposal', n: 3 },
    ]);
    expect(atOnce.undone.map(({ outcome }) => outcome)).toEqual(['KEPT', 'UNDONE', 'UNDONE']);
    expect(atOnce.takenBack.proposals).toMatchObject(['котельная', 'парк'].map(() => ({ state: 'DISCARDED', version: 3 })));
    // Measures, towns, proposals, events; locks, two moves, events.
    expect(statements).toEqual([4, 4]);
    expect(of.every((count, nth) => count > (statements[nth] ?? 0))).toBe(true);
  });

  it('are refused together when one is of a town that the person does not plan for', async () => {
    const [town] = await imports.owner()<{ id: string }>(sql`select id from town where slug = 'ridder'`);
    const foreign: WritableRow = { number: 100, entry: { nameRu: 'Чужое', townId: town?.id ?? '', sums: [] }, targetId: null };
    const position = await lastEvent();
    for (const way of ['AT_ONCE', 'ONE_BY_ONE'] as const)
      await expect(
        by(way, [...rows, foreign], (ctx, piece) => writeMeasures(ctx, job, piece)),
        way,
      ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await lastEvent()).toBe(position);
  });
});
