import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedMeasure } from '../plans/measure-content.queries.ts';
import { openProposals } from '../plan-editor/proposal.queries.ts';
import type { ProposalRow } from '../plan-editor/proposal.queries.ts';
import { recallMeasureProposal } from '../plan-editor/proposal.draft.service.ts';
import { ImportWorld } from '../testing/import-world.ts';
import { makeXlsx } from '../testing/sheet-files.ts';
import type { MadeCell } from '../testing/sheet-files.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { importedExamples, importedGroups } from './measures/measure-decision.queries.ts';
import type { Standing } from './measures/measure-decision.queries.ts';
import { decideImported } from './measures/measure-decision.service.ts';
import type { Decision, DecidedPiece } from './measures/measure-decision.service.ts';

const HEAD = [
  'Мероприятие',
  'Город',
  'Срок реализации',
  'План 2024, местный бюджет, млн тенге',
  'Выделено 2024, местный бюджет, млн тенге',
];
const sheet = (...rows: (readonly MadeCell[])[]): Promise<Buffer> => makeXlsx({ sheets: [{ rows: [HEAD, ...rows] }] });
const aRow = (name: string, planned: MadeCell = 100, allocated: MadeCell = 40): MadeCell[] => [
  name,
  'Балхаш',
  '2024–2025',
  planned,
  allocated,
];

let world: World;
let imports: ImportWorld;
beforeAll(async () => {
  world = await openWorld();
  imports = new ImportWorld(world, 'planner-a');
});
afterAll(() => world.close());

const lead = () => world.as('planner-a2');
const imported = async (...rows: (readonly MadeCell[])[]): Promise<string> => (await imports.applied(await sheet(...rows))).id;
const countsOf = async (importId: string): Promise<Partial<Record<Standing, number>>> =>
  Object.fromEntries((await importedGroups(await lead(), importId)).map(({ standing, count }) => [standing, count]));
const decide = async (importId: string, more: Partial<Decision> = {}): Promise<DecidedPiece> =>
  decideImported(await lead(), { importId, approves: true, withIncomplete: false, after: 0, ...more });
const proposalCalled = async (name: string): Promise<ProposalRow> => {
  const found = (await openProposals(await imports.ctx())).find(({ content }) => content.title.ru === name);
  if (!found) throw new Error(`Nobody proposes ${name}.`);
  return found;
};
const toldOf = (importId: string) =>
  imports.owner()<{ payload: unknown }>(sql`select payload from event where name = 'register.decided' and subject_id = ${importId}::uuid`);

describe('the proposals of an import', () => {
  it('are counted together with their sums before and after, what needs attention apart', async () => {
    const first = await imported(aRow('Сети', 100, 40));
    await decide(first);
    const id = await imported(aRow('Сети', 120, 50), aRow('Школа', 300, null), ['Мост', 'Балхаш', null, null, null], aRow('Дорога', 10, 5));
    const { id: roadId, version } = await proposalCalled('Дорога');
    await recallMeasureProposal(await imports.ctx(), { id: roadId, version });
    expect(await importedGroups(await lead(), id)).toEqual([
      {
        standing: 'READY',
        count: 2,
        added: 1,
        plannedBefore: 100_000_000,
        plannedAfter: 420_000_000,
        allocatedBefore: 40_000_000,
        allocatedAfter: 50_000_000,
      },
      expect.objectContaining({ standing: 'INCOMPLETE', count: 1, added: 1, plannedAfter: null }),
      expect.objectContaining({ standing: 'MOVED', count: 1 }),
    ]);
    expect((await importedExamples(await lead(), id, 1)).map(({ standing, title }) => [standing, title.ru])).toEqual([
      ['READY', 'Сети'],
      ['INCOMPLETE', 'Мост'],
      ['MOVED', 'Дорога'],
    ]);
    // To their own writer all of them are his or her own.
    expect((await importedGroups(await imports.ctx(), id)).map(({ standing, count }) => [standing, count])).toEqual([
      ['OWN', 3],
      ['MOVED', 1],
    ]);
    await decide(id, { withIncomplete: true });
    expect(await countsOf(id)).toEqual({ APPROVED: 3, MOVED: 1 });
  });

  it('are approved piece by piece, once, though it is broken off and begun again; the importer is told once', async () => {
    const names = Array.from({ length: 30 }, (_, nth) => `Дом № ${nth + 1}`);
    const id = await imported(...names.map((name) => aRow(name)));
    const first = await decide(id);
    expect(first).toMatchObject({ decided: 25, refused: [] });
    expect(await countsOf(id)).toEqual({ READY: 5, APPROVED: 25 });
    expect(await toldOf(id)).toEqual([]);
    // Begun again from the beginning, as after a broken connection.
    expect(await decide(id)).toEqual({ decided: 5, refused: [], next: null });
    expect(await decide(id)).toEqual({ decided: 0, refused: [], next: null });
    expect(await countsOf(id)).toEqual({ APPROVED: 30 });
    expect(await toldOf(id)).toEqual([{ payload: { approved: 30, returned: 0 } }]);
    const versions = await imports.owner()<{ n: number }>(
      sql`select count(*)::int as n from measure_revision v join measure m on m.id = v.measure_id where m.title ->> 'ru' like 'Дом № %'`,
    );
    expect(versions).toEqual([{ n: 30 }]);
  });

  it('two leads at once decide each once', async () => {
    const id = await imported(...Array.from({ length: 10 }, (_, nth) => aRow(`Парк № ${nth + 1}`)));
    const pieces = await Promise.all([decide(id), decide(id)]);
    expect(pieces.reduce((sum, { decided }) => sum + decided, 0)).toBe(10);
    expect(await countsOf(id)).toEqual({ APPROVED: 10 });
  });

  it('are returned with remarks, all that wait', async () => {
    const id = await imported(aRow('Клуб'), ['Сквер', 'Балхаш', null, null, null]);
    await expect(decide(id, { approves: false, remarks: ' ' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await decide(id, { approves: false, remarks: 'Нет сроков' })).toEqual({ decided: 2, refused: [], next: null });
    expect(await countsOf(id)).toEqual({ RETURNED: 2 });
    expect((await proposalCalled('Сквер')).remarks).toBe('Нет сроков');
  });

  it('that have gone stale are set apart, and nothing of them is written', async () => {
    await decide(await imported(aRow('Котёл', 50, 10)));
    const id = await imported(aRow('Котёл', 60, 10));
    const { measureId } = await proposalCalled('Котёл');
    await imports.owner()(sql`update measure set version = version + 1 where id = ${measureId}::uuid`);
    expect(await countsOf(id)).toEqual({ STALE: 1 });
    expect(await decide(id)).toEqual({ decided: 0, refused: [], next: null });
    const measure = await storedMeasure(await lead(), measureId);
    expect(measure?.content.money.find(({ kind }) => kind === 'PLANNED')?.amount).toBe(50_000_000);
  });

  it('are decided neither by who brought them, nor by a member, nor by another akimat', async () => {
    const id = await imported(aRow('Баня'));
    expect(await decideImported(await imports.ctx(), { importId: id, approves: true, withIncomplete: true, after: 0 })).toMatchObject({
      decided: 0,
    });
    const member = await lead();
    if (member.actor.type !== 'PERSON') throw new Error('A planner is a person.');
    const memberships = member.actor.memberships.map((one) => ({ ...one, role: 'MEMBER' as const }));
    await expect(
      decideImported(
        { ...member, actor: { ...member.actor, memberships } },
        { importId: id, approves: true, withIncomplete: false, after: 0 },
      ),
    ).rejects.toMatchObject({ details: { rule: 'MEASURE_SECOND_PERSON' } });
    await expect(
      decideImported(await world.as('planner-b'), { importId: id, approves: true, withIncomplete: false, after: 0 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await countsOf(id)).toEqual({ READY: 1 });
  });
});
