import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runOn } from '../kernel/database.ts';
import { movePlanProposal } from '../plan-editor/plan-proposal.moves.service.ts';
import { sendMeasureProposal } from '../plan-editor/proposal.draft.service.ts';
import { approveMeasureProposal, returnMeasureProposal } from '../plan-editor/proposal.review.service.ts';
import { storedMeasure } from '../plans/measure-content.queries.ts';
import { decideImported } from '../registers/measures/measure-decision.service.ts';
import { ImportWorld } from '../testing/import-world.ts';
import { ORIGIN, openLettersWorld, plain } from '../testing/letters-world.ts';
import type { LettersWorld } from '../testing/letters-world.ts';
import { aPlanProposal, approvedPlan, aProposal } from '../testing/measures.ts';

let letters: LettersWorld;
beforeAll(async () => {
  letters = await openLettersWorld();
});
afterAll(() => letters.close());
afterEach(() => letters.clear());

const written = async (id: string): Promise<[to: string, subject: string, text: string][]> =>
  (await letters.readAfter(id)).map(({ to, subject, text }) => [to, plain(subject), plain(text)]);

const sent = async () => {
  const { id, version } = await aProposal(letters);
  return sendMeasureProposal(await letters.as('planner-a'), { id, version });
};

const asOwner = (statement: ReturnType<typeof sql>) => runOn(letters.owner(), () => undefined)(statement);

describe('letters about a proposal', () => {
  it('tell the leads who may decide, and not the writer, that it waits', async () => {
    await letters.readIn('KK');
    const { id } = await sent();
    const [letter, ...others] = await written(id);
    expect(others).toEqual([]);
    expect(letter?.[0]).toBe(letters.emailOf('planner-a2'));
    expect(letter?.[1]).toMatch(/^Ұсыныс сіздің шешіміңізді күтіп тұр: /);
    expect(letter?.[2]).toContain(`${ORIGIN}/kk/workspace/measures/${id}`);
  });

  it('tell its writer that it was returned, with the remarks', async () => {
    await letters.readIn('RU');
    const { id, version } = await sent();
    await returnMeasureProposal(await letters.as('planner-a2'), { id, version, remarks: 'Назовите источник' });
    const [letter, ...others] = await written(id);
    expect(others).toEqual([]);
    expect(letter?.[0]).toBe(letters.emailOf('planner-a'));
    expect(letter?.[2]).toContain('Замечания:\n> Назовите источник');
    expect(letter?.[2]).toContain(`${ORIGIN}/workspace/measures/${id}`);
  });

  it('tell its writer that it was approved, with the public page', async () => {
    await letters.readIn('EN');
    const { id, version, measureId } = await sent();
    await approveMeasureProposal(await letters.as('planner-a2'), { id, version });
    const measure = await storedMeasure(await letters.as('planner-a'), measureId);
    expect(await written(id)).toEqual([
      [
        letters.emailOf('planner-a'),
        expect.stringMatching(/^The proposal was approved: /),
        expect.stringContaining(`${ORIGIN}/en/measures/${measure?.slug}`),
      ],
    ]);
  });

  it('are not written about what no longer holds, nor to somebody who has left the akimat', async () => {
    const { id, version } = await sent();
    await asOwner(sql`update measure_proposal set state = 'DRAFT', version = version + 1 where id = ${id}::uuid`);
    expect(await written(id)).toEqual([]);
    const again = await sendMeasureProposal(await letters.as('planner-a'), { id, version: version + 1 });
    await returnMeasureProposal(await letters.as('planner-a2'), { id, version: again.version, remarks: 'Нет' });
    const { rows } = await letters
      .owner()
      .query<{ kept: unknown }>(`select to_jsonb(m) as kept from membership m join person p on p.id = m.person_id where p.email = $1`, [
        letters.emailOf('planner-a'),
      ]);
    await letters
      .owner()
      .query(`delete from membership m using person p where p.id = m.person_id and p.email = $1`, [letters.emailOf('planner-a')]);
    expect(await written(id)).toEqual([]);
    for (const { kept } of rows)
      await letters.owner().query(`insert into membership select * from jsonb_populate_record(null::membership, $1)`, [kept]);
  });

  it('about a plan lead to its own desk and page', async () => {
    await letters.readIn('RU');
    const { id, version } = await aPlanProposal(letters);
    const waiting = await movePlanProposal(await letters.as('planner-a'), { id, version, move: 'SEND' });
    expect(await written(id)).toEqual([
      [letters.emailOf('planner-a2'), expect.stringContaining('План развития'), expect.stringContaining(`${ORIGIN}/workspace/plans/${id}`)],
    ]);
    await letters.clear();
    const back = await movePlanProposal(await letters.as('planner-a'), { id, version: waiting.version, move: 'RECALL' });
    await approvedPlan(letters, back);
    expect(await written(id)).toEqual([
      [
        letters.emailOf('planner-a'),
        expect.stringMatching(/^Предложение утверждено/),
        expect.stringMatching(/qaita\.example\/plans\/plan-razvitiya/),
      ],
    ]);
  });
});

describe('letters about a table of measures', () => {
  it('tell the leads once that it waits, and whoever brought it once what was decided', async () => {
    await letters.readIn('RU');
    const imports = new ImportWorld(letters, 'planner-a');
    const { id } = await imports.applied('Мероприятие;Город\nРемонт моста;Балхаш\nРемонт школы;Балхаш');
    expect(await written(id)).toEqual([
      [letters.emailOf('planner-a2'), 'Таблица мероприятий ждёт вашего решения', expect.stringContaining(`всего: 2. `)],
    ]);
    await letters.clear();
    const proposals = await imports.owner()<{ id: string }>(
      sql`select p.id from measure_proposal p where p.state = 'SENT' and p.version = 1`,
    );
    expect(proposals.length).toBeGreaterThan(1);
    for (const proposal of proposals) expect(await written(proposal.id)).toEqual([]);
    await decideImported(await letters.as('planner-a2'), { importId: id, approves: true, withIncomplete: true, after: 0 });
    for (const proposal of proposals) expect(await written(proposal.id)).toEqual([]);
    expect(await written(id)).toEqual([
      [letters.emailOf('planner-a'), 'По таблице мероприятий принято решение', expect.stringContaining('Утверждено: 2, возвращено: 0.')],
    ]);
  });
});
